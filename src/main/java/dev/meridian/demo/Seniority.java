package dev.meridian.demo;

/** How far somebody has come in their craft, and what goes with it. */
enum Seniority {
    JUNIOR(20, 0, 2, 2, 3, 3, 40),
    MID(40, 2, 6, 3, 5, 20, 70),
    SENIOR(30, 5, 12, 4, 7, 45, 92),
    LEAD(10, 10, 22, 5, 9, 65, 99);

    /** Of a hundred people. */
    final int share;

    final int fewestYears;
    final int mostYears;
    final int usualLevel;

    /** Skills besides the core of the craft, at most. */
    final int mostMore;

    /** Where their rates lie among those of their country, in hundredths of its people. */
    final int lowestRate;

    final int highestRate;

    Seniority(
            int share, int fewestYears, int mostYears, int usualLevel, int mostMore, int lowestRate, int highestRate) {
        this.share = share;
        this.fewestYears = fewestYears;
        this.mostYears = mostYears;
        this.usualLevel = usualLevel;
        this.mostMore = mostMore;
        this.lowestRate = lowestRate;
        this.highestRate = highestRate;
    }
}
