"""How surely, and with which sign, a source puts something: the scale of FactBank (Saurí and Pustejovsky, 2009)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Factuality:
    """One value of the scale: `sign` is +1, -1 or 0; `rank` 3 certain, 2 probable, 1 possible, 0 open."""

    code: str
    sign: int
    rank: int
    word: str

    @property
    def is_firm(self) -> bool:
        """Sign + and at least probable."""
        return self.sign > 0 and self.rank >= 2

    @property
    def is_denial(self) -> bool:
        """Sign - and at least probable."""
        return self.sign < 0 and self.rank >= 2

    @property
    def is_open(self) -> bool:
        """Possible at most."""
        return self.rank <= 1


SCALE = {
    value.code: value
    for value in (
        Factuality("CT+", 1, 3, "certain"),
        Factuality("PR+", 1, 2, "probable"),
        Factuality("PS+", 1, 1, "possible"),
        Factuality("Uu", 0, 0, "open"),
        Factuality("PS-", -1, 1, "possibly not"),
        Factuality("PR-", -1, 2, "probably not"),
        Factuality("CT-", -1, 3, "denied"),
    )
}
