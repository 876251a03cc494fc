"""Names of many words, and what of them stands for the whole: `Lopez Obrador`, `Suu Kyi`, `Lula`."""

from kimvisit.drafting.people.names.cast import Cast
from kimvisit.drafting.people.names.given import is_given
from kimvisit.drafting.people.names.on_file import PARTICLES, normal
from kimvisit.drafting.text.cues import Cues


def called_in_full(printed: str, cast: Cast, cues: Cues) -> str | None:
    """Who has been named with more words before these: Andres Lopez Obrador for `Lopez Obrador`; not Mary Ann Lee for `Ann Lee`, which begins with
    a given name of its own."""
    whole = [actor for actor, name in cast.printed.items() if name.endswith(f" {printed}")]
    if len(whole) != 1 or (is_given(printed.split()[0], cues) and cast.printed[whole[0]].count(" ") + 1 < _FOUR):
        return None
    return whole[0]


def middle_names(name: str) -> tuple[str, ...]:
    """The other words by which somebody of four names may be called: `Inácio` and `Lula` of `Luiz Inácio Lula da Silva`."""
    words = [word for word in name.split() if word.lower() not in PARTICLES]
    return tuple(normal(word) for word in words[1:-1]) if len(words) >= _FOUR else ()


_FOUR = 4  # `Pablo Luis Vera Mora`: two given names and two of the family
