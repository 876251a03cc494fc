"""Somebody on file whom a page calls by surname alone, and somebody whom it names in full who is on file by surname alone."""

from collections.abc import Collection, Iterable, Mapping

from kimvisit.drafting.people.callings.sexes import HE, SHE, sex_in
from kimvisit.drafting.people.names.cast import Cast
from kimvisit.drafting.people.names.given import is_given, sex_of_name
from kimvisit.drafting.people.names.on_file import EASTERN, Names, Who, family, normal
from kimvisit.drafting.text.cues import Cues


def recall(cast: Cast, called: Mapping[str, Collection[str]], names: Names, cues: Cues) -> None:
    """Let those be people on file whom an article calls as they are on file only in part. `called` has the titles of those whom it calls by
    surname alone: `modi` the `prime`, the `minister` or the `mr` of all that it calls Modi."""
    for actor, titles in called.items():
        who = cast.proposed[actor]
        if meant := on_file_as(who.name, cast, names, cues, cast.states_of(actor), titles):
            cast.take_for(actor, meant)
    for actor, who in list(cast.proposed.items()):
        if who.sort == "person" and " " in who.name and (meant := _on_file_in_short(actor, who.name, cast, names, cues)):
            cast.take_for(actor, meant)


def on_file_as(
    surname: str, cast: Cast, names: Names, cues: Cues, states: Collection[str] = (), titles: Iterable[str] = ()
) -> str | None:
    """Narendra Modi, on file, for `Modi` where the page names nobody of that name in full: the one bearer against whom neither the state of his
    office nor his sex tells. Of several it is the one whose state agrees; a surname that half a people bears wants that too."""
    bearers = [who for who in bearers_of(surname, names, cues) if who.id not in cast.full]
    sex = next(filter(None, map(sex_in, titles)), "") or _sex_spoken_of(cast)
    fitting = [who for who in bearers if _may_be(who, states, sex, cues)]
    agreeing = [who for who in fitting if who.country in states]
    meant = agreeing if normal(surname) in EASTERN else agreeing or fitting
    if len(meant) == 1:
        cast.doubts[meant[0].id] = f"is {surname} here {meant[0].name}, who is on file?"
        return meant[0].id
    if bearers:
        cast.doubts[cast.id_of(surname)] = f"is {surname} here somebody on file: {', '.join(who.name for who in bearers)}?"
    return None


def _on_file_in_short(actor: str, name: str, cast: Cast, names: Names, cues: Cues) -> str | None:
    """Modi, on file, for the Indian Prime Minister Narendra Modi: the one of that surname whom the page names in full, and who has an office, in the
    state that is on file. Of any other it is asked."""
    for surname in surnames_of(name, cues):
        short = next(
            (who for i in names.forms.get(surname, ()) if (who := names.actors.get(i)) and normal(who.name) == surname), None
        )
        if short is None or short.sort != "person":
            continue
        cast.doubts[actor] = f"is {name} the {short.name} who is on file?"
        same_state = short.country in cast.states_of(actor) or (not short.country and surname not in EASTERN)
        if same_state and cast.offices_of(actor) and cast.surnames.get(surname) == [actor]:
            cast.doubts[short.id] = cast.doubts[actor]
            return short.id
    return None


def surnames_of(name: str, cues: Cues) -> tuple[str, ...]:
    """The words by which somebody may be called who is named in full elsewhere: `sisi` and `el-sisi`, `li` of Li Guoqiang; no given name."""
    words = family(name)
    return words if words[1:] and not is_given(words[-1], cues) and len(name.split()) == len(words) else words[:-1] or words


def bearers_of(surname: str, names: Names, cues: Cues) -> list[Who]:
    """Who is on file in full and may be called by one word."""
    one, people = normal(surname), (who for who in names.actors.values() if who.sort == "person" and surname in who.name)
    return [who for who in people if " " in who.name and one in surnames_of(who.name, cues)]


def _may_be(who: Who, states: Collection[str], sex: str, cues: Cues) -> bool:
    """Whether nothing tells that somebody on file is another."""
    own = sex_of_name(normal(who.name.split()[0]), cues)
    return not (states and who.country and who.country not in states) and not (sex and own and sex != own)


def _sex_spoken_of(cast: Cast) -> str:
    """The sex of everybody whom an article calls he or she, where that is one."""
    words = set(cast.text.lower().replace("’", " ").split())
    found = {sex for sex, pronouns in (("female", SHE), ("male", HE)) if not pronouns.isdisjoint(words)}
    return found.pop() if len(found) == 1 else ""
