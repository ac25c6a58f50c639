// What a front end writes first, against the types that are generated from openapi.yaml. It is compiled, never run: it
// fails the build when a field that is always there turns optional, or a body loses its type. So no "?." and no "!" here.
import createClient from "openapi-fetch";
import type { components, paths } from "./openapi";

type Schemas = components["schemas"];
type Client = ReturnType<typeof createClient<paths>>;

/** An error body is a problem document, whatever the operation. */
function refused(problem: Schemas["Problem"]): Error {
  const fields = problem.violations.map((violation) => `${violation.field}: ${violation.message}`);
  return new Error([`${problem.status} ${problem.title}`, problem.detail, ...fields].join("\n"));
}

export async function signIn(baseUrl: string, email: string, password: string): Promise<Client> {
  const client = createClient<paths>({ baseUrl });
  const { data, error } = await client.POST("/v1/sessions", { body: { email, password } });
  if (error) {
    throw refused(error);
  }
  client.use({
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${data.accessToken}`);
    },
  });
  return client;
}

export async function publish(client: Client, employerId: string): Promise<Schemas["JobPosting"]> {
  const posting: Schemas["JobPostingInput"] = {
    employerId,
    desiredState: "PUBLISHED",
    title: "Backend engineer, payments",
    summary: "Keep payments correct",
    inLanguage: "en",
    skills: [{ label: "Java", importance: "REQUIRED", mustHave: true, minLevel: 4, minYears: 5 }, { label: "Kafka" }],
    workHours: { timeZone: "Europe/Lisbon", intervals: [{ day: "MONDAY", start: "09:00", end: "17:00" }] },
    baseSalary: { min: "80000.00", max: "120000.00", currency: "USD", unit: "YEAR" },
    engagementKinds: ["FULL_TIME"],
    applicantLocation: { kind: "UNRESTRICTED" },
  };
  const { data, error } = await client.POST("/v1/job-postings", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: posting,
  });
  if (error) {
    throw refused(error);
  }
  return data;
}

/** The points that the best candidate earns by the first criterion. */
export async function bestPoints(client: Client, postingId: string): Promise<number> {
  const { data, error } = await client.GET("/v1/job-postings/{postingId}/matches", {
    params: { path: { postingId }, query: { limit: 10 } },
  });
  if (error) {
    throw refused(error);
  }
  return data.items[0].explanation.criteria[0].points;
}

/** Every page of a list, by its cursor. */
export async function everyPosting(client: Client): Promise<Schemas["JobPostingCard"][]> {
  const all: Schemas["JobPostingCard"][] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await client.GET("/v1/job-postings", { params: { query: { cursor, limit: 100 } } });
    if (error) {
      throw refused(error);
    }
    all.push(...data.items);
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

/** A rate as a person types it in: the working week may be left out. */
export const rate: Schemas["PayRate"] = { amount: "45.00", currency: "EUR", unit: "HOUR" };
