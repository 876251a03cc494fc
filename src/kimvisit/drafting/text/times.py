"""Words for times: the periods that `last` and `next` go with, the units in which time is counted, seasons, months, weekdays, parts of a day."""

PERIODS = frozenset("week month year".split())
UNITS = frozenset(f"{unit}{s}" for unit in (*PERIODS, "minute", "hour", "day", "night") for s in ("", "s"))
SEASONS = frozenset("spring summer autumn winter".split())
MONTHS = "january february march april may june july august september october november december".split()
MONTH_NAMES = [name.title() for name in MONTHS]
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS_IN_SHORT = frozenset((*MONTHS, *"jan feb mar apr jun jul aug sep sept oct nov dec".split()))
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
DAYS = frozenset((*WEEKDAYS, "today", "yesterday", "midday", "weekday"))
PARTS_OF_DAY = frozenset("morning afternoon evening night".split())
