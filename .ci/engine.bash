# Sourced, not run: a Docker engine, and images, on a machine that may have neither an engine nor an image registry
# (Debian, as root). An engine that already runs is used, and left running.
#
#   provide_engine             one that answers
#   provide_postgres_image     the image $postgres_image: the engine's, the registry's, or made of Debian's packages
#   debian_root DIRECTORY ...  a bare Debian there, with the packages given
#
# Sets $work, a directory that is gone at the end. A script with more to clean up defines clean_up_more, which runs while
# the engine still does.

readonly postgres_major=15
readonly postgres_image=postgres:$postgres_major
readonly suite=bookworm # the Debian release whose PostgreSQL is ${postgres_major}

work=$(mktemp -d)
engine_pid=

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

clean_up() {
    local status=$?
    trap - EXIT
    if declare -F clean_up_more >/dev/null; then
        clean_up_more || true
    fi
    if [[ -n $engine_pid ]]; then
        kill "$engine_pid" 2>/dev/null || true
        wait "$engine_pid" 2>/dev/null || true
    fi
    # Never into a file system that debootstrap left mounted.
    rm --recursive --force --one-file-system "$work"
    exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

need_debian_root() {
    grep -qs '^ID=debian$' /etc/os-release || fail "$1, and only on Debian can this script make it; see the head of .ci/engine.bash"
    [[ $EUID -eq 0 ]] || fail "$1, and making it takes root; see the head of .ci/engine.bash"
}

installed_lists=
install_package() {
    if [[ -z $installed_lists ]]; then
        apt-get update -qq
        installed_lists=yes
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends -qq "$@" >"$work/apt.log" 2>&1 ||
        { cat "$work/apt.log" >&2; fail "could not install $*"; }
}

provide_engine() {
    docker info >/dev/null 2>&1 && return
    need_debian_root 'no Docker engine answers'
    command -v dockerd >/dev/null || { say 'installing the Docker engine'; install_package docker.io; }
    # The client may be in the package of its own that docker.io only recommends.
    command -v docker >/dev/null || install_package docker-cli
    # overlay2 is quick, but not to be had on every kernel or file system; vfs needs nothing, and copies the whole image for
    # each layer and each container. The build's cache knows one driver only, so each has a directory of its own.
    start_engine overlay2 /var/lib/docker-overlay2 || start_engine vfs /var/lib/docker ||
        { tail -n 30 "$work/dockerd.log" >&2; fail 'the Docker engine did not start'; }
    say 'started a Docker engine'
}

start_engine() {
    local driver=$1 directory=$2 tries
    dockerd --storage-driver="$driver" --data-root="$directory" >"$work/dockerd.log" 2>&1 &
    engine_pid=$!
    for ((tries = 0; tries < 120; tries++)); do
        kill -0 "$engine_pid" 2>/dev/null || break
        docker info >/dev/null 2>&1 && return
        sleep 0.5
    done
    kill "$engine_pid" 2>/dev/null || true
    wait "$engine_pid" 2>/dev/null || true
    engine_pid=
    return 1
}

# The mirror that this machine installs its own packages from: another may be out of reach.
debian_mirror() {
    local mirror
    # shellcheck disable=SC2016 # $(...) is apt's own syntax
    mirror=$(apt-get indextargets --format '$(SITE)' 'Origin: Debian' 'Label: Debian' 'Component: main' 'Created-By: Packages' | head -n 1)
    [[ -n $mirror ]] || fail "the machine's package sources name no Debian mirror"
    printf '%s\n' "$mirror"
}

debian_root() {
    local root=$1 mirror
    shift
    command -v debootstrap >/dev/null || install_package debootstrap
    mirror=$(debian_mirror)
    # debootstrap fetches by itself, so it has to be told of apt's proxy.
    eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
    export http_proxy https_proxy
    local packages="$*"
    debootstrap --variant=minbase ${packages:+"--include=${packages// /,}"} "$suite" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 ||
        { tail -n 30 "$work/debootstrap.log" >&2; fail 'debootstrap failed'; }
    rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
}

# The image of a directory: import_image DIRECTORY NAME [option of docker import...]
import_image() {
    local root=$1 name=$2
    shift 2
    tar --create --one-file-system --directory "$root" . | docker import "$@" - "$name" >/dev/null
}

provide_postgres_image() {
    local made_here="PostgreSQL $postgres_major of Debian $suite" made comment
    made="$made_here, made by $(declare -f provide_postgres_image write_entrypoint | cksum | cut -d ' ' -f 1)"
    if comment=$(docker image inspect --format '{{.Comment}}' "$postgres_image" 2>/dev/null); then
        # One that an earlier version of this script left is made again.
        [[ $comment != "$made_here"* || $comment == "$made" ]] && return
        docker image rm --force "$postgres_image" >/dev/null
    else
        # Bounded, because a machine without a registry may answer with silence.
        timeout 300 docker pull --quiet "$postgres_image" >/dev/null 2>&1 && return
    fi
    need_debian_root "there is no image $postgres_image and none can be pulled"
    say "making the image $postgres_image from Debian's packages"
    local root=$work/postgres
    debian_root "$root" "postgresql-$postgres_major"
    # The cluster that Debian's package makes on installation; the entrypoint makes its own.
    rm -rf "$root"/var/lib/postgresql/* "$root"/etc/postgresql/*
    # As in the official image, which may run as its user, on a memory file system that takes this directory's mode.
    install --directory --mode=3777 "$root/run/postgresql"
    write_entrypoint >"$root/usr/local/bin/docker-entrypoint.sh"
    chmod 755 "$root/usr/local/bin/docker-entrypoint.sh"
    import_image "$root" "$postgres_image" \
        --change "ENV PATH=/usr/lib/postgresql/$postgres_major/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
        --change 'ENV PGDATA=/var/lib/postgresql/data' \
        --change 'ENV LANG=C.UTF-8' \
        --change 'ENTRYPOINT ["docker-entrypoint.sh"]' \
        --change 'CMD ["postgres"]' \
        --change 'EXPOSE 5432' \
        --message "$made"
    rm --recursive --force --one-file-system "$root"
}

# The part of the official image's behaviour that Testcontainers and a compose file rely on.
write_entrypoint() {
    cat <<'ENTRYPOINT'
#!/bin/bash
# POSTGRES_PASSWORD (needed on the first start), POSTGRES_USER (postgres) and POSTGRES_DB (the user's name) mean what
# they mean to the official image.
set -euo pipefail

# Options alone are options of the server.
[[ ${1:-postgres} == -* ]] && set -- postgres "$@"
[[ ${1:-postgres} == postgres ]] || exec "$@"

if [[ $EUID -eq 0 ]]; then
    # A mounted volume and a fresh /run come as root's; PostgreSQL refuses to run as root.
    install --directory --owner=postgres --group=postgres --mode=700 "$PGDATA"
    install --directory --owner=postgres --group=postgres --mode=3775 /var/run/postgresql
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi

if [[ ! -s $PGDATA/PG_VERSION ]]; then
    : "${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD to the password of the superuser}"
    user=${POSTGRES_USER:-postgres}
    database=${POSTGRES_DB:-$user}
    initdb --pgdata="$PGDATA" --username="$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --encoding=UTF8 --locale=C.UTF-8
    printf "listen_addresses = '*'\n" >>"$PGDATA/postgresql.conf"
    printf 'host all all all scram-sha-256\n' >>"$PGDATA/pg_hba.conf"
    # The database is made by a server that nobody outside can reach, so that whoever gets a connection finds it there.
    # That server, too, says that it is ready: who waits for the real one waits for the second such line, as with the
    # official image.
    pg_ctl --pgdata="$PGDATA" --options="-c listen_addresses=''" --wait start
    if [[ $database != postgres ]]; then
        psql --no-psqlrc --username="$user" --dbname=postgres --set=ON_ERROR_STOP=1 --set=name="$database" <<<'CREATE DATABASE :"name";'
    fi
    for script in /docker-entrypoint-initdb.d/*.sh; do
        [[ ! -x $script ]] || "$script"
    done
    pg_ctl --pgdata="$PGDATA" --mode=fast --wait stop
fi

exec "$@"
ENTRYPOINT
}
