package dev.meridian.reference;

import java.util.List;

/** Country groups in the order of their codes. */
public record CountryGroupList(List<CountryGroup> items) {}
