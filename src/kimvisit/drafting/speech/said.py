"""A stretch of reported speech."""

from typing import NamedTuple


class Said(NamedTuple):
    """A stretch of reported speech: `chain` from the root voice outward (None: somebody whom the text does not let us name), `spans`
    in the paragraph, `said` in EDTF, `sort` of saying (plain, confirming, denying, withheld), `at` the verb's place."""

    chain: tuple[str, ...] | None
    spans: tuple[tuple[int, int], ...]
    said: str | None
    sort: str
    at: int
    speaker: tuple[int, int]
