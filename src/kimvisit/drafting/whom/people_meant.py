"""Whom the subject of a cue means, one by one; and whether a voice speaks for them."""

from collections.abc import Iterator, Sequence

from kimvisit.drafting.certainty.surely import judge
from kimvisit.drafting.grammar.heads import head_before
from kimvisit.drafting.people.lists.ahead import before_of, ending_at
from kimvisit.drafting.people.lists.included import included_in
from kimvisit.drafting.people.mention import SINGLE, Mention, Mentions
from kimvisit.drafting.people.names.on_file import side
from kimvisit.drafting.people.offices.leaders import led, led_by
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.closed import IS
from kimvisit.drafting.whom.described import several
from kimvisit.drafting.whom.plurals import PLURAL, plural_of
from kimvisit.drafting.whom.subjects import readings_of

Meant = tuple[Mention | None, tuple[str, ...]]
_COUNTED = frozenset("named listed counted included mentioned".split())
_ANSWERED = frozenset("confirmed said promised pledged announced vowed".split())
_HAVING = frozenset("who have had has also already far".split())
_AMONG = 6


def people_meant(reader: Reader, site: Site, subjects: Sequence[Mention | None]) -> Iterator[Meant]:
    """The people whom the subjects of a cue mean, one by one, each with its readings."""
    for mention in subjects:
        yield from _meant_by(reader, site, mention)


def _meant_by(reader: Reader, site: Site, mention: Mention | None) -> Iterator[Meant]:
    """Whom one subject means: one, or each of those named in a group, by `they`, by `the brothers`."""
    match mention:
        case Mention(sort="group") if states := led_by(site.sentence, mention, site.mentions, reader.known.cues):
            yield from ((state, state.ids) for state in states)
        case Mention(sort="group") if members := _members(site, mention):
            yield mention, mention.ids
            for each in members:
                yield from _read_as(reader, site, each)
        case Mention(sort="pronoun") if site.sentence.low[mention.first].removesuffix("'s") in PLURAL:
            told = plural_of(reader, mention, site) or ([mention.ids] if mention.ids else [])
            yield from ((mention, ids) for ids in told)
        case Mention(sort="several"):
            yield from ((mention, ids) for ids in several(reader, mention, site))
        case Mention(sort="state") if led(site.sentence, mention):
            yield mention, mention.ids
        case _:
            yield from _read_as(reader, site, mention)


def _read_as(reader: Reader, site: Site, mention: Mention | None) -> Iterator[Meant]:
    """A mention with its readings, if it has any."""
    if ids := readings_of(reader, mention, site):
        yield mention, ids


def _members(site: Site, group: Mention) -> Mentions:
    """Who of a group is named in its sentence."""
    sentence, mentions = site.sentence, site.mentions
    if named := included_in(sentence, group, mentions):
        return named
    among = before_of(sentence, group, mentions)
    if among > 0 and sentence.low[among] == "among" and (listed := ending_at(mentions, among)) and listed.sort in SINGLE:
        return [listed]
    if among > 1 and sentence.low[among] == "among" and sentence.low[among - 1] in _COUNTED:
        return head_before(sentence, among - 1 - (sentence.low[among - 2] in IS), mentions, site.saying)
    return []


def on_side(reader: Reader, root: str, actor: str) -> bool:
    """Whether a voice speaks for an actor: the same, the same state above both, or the actor's office."""
    if root == actor:
        return True
    names, voice, found = reader.known.names, reader.known.who(root), reader.known.who(actor)
    if voice is None:
        return False
    if voice.sort == "group" and found is not None and found.name in voice.name.replace(" and ", ", ").split(", "):
        return True
    above = voice.speaks_for or voice.id
    tops = {side(names, above), above} | ({voice.country} if voice.sort == "state" and voice.country else set())
    return side(names, actor) in tops or (found is not None and found.country in tops)


def _is_one_of_those(site: Site, mention: Mention) -> bool:
    """`Among those who have promised to come are Ann Lee and Bob Ray`: each of them speaks for herself."""
    low, at = site.sentence.low, site.hit.at
    those = (k for k in range(2, at) if low[k] == "who" and (low[k - 1] == "those" or "among" in low[max(0, k - _AMONG) : k]))
    who = next(those, None)
    if who is None or mention.first < at or "," in low[who:at]:
        return False
    said = any(low[k] in _ANSWERED and low[k - 1] in _HAVING for k in range(who + 1, at + 1))
    return site.chain is None or (not site.chain and said)


def _says_it(site: Site, ids: tuple[str, ...]) -> bool:
    """`Ann Lee and Bob Ray have confirmed their attendance`: each of several speaks for himself."""
    said = site.hit.at in site.saying and len(ids) == 1
    return said and any(m.sort == "person" and m.ids == ids and not m.possessive and not m.serving for m in site.agents)


def _is_one_of_speakers(reader: Reader, site: Site, ids: tuple[str, ...]) -> bool:
    """`Several mayors including Ann Lee have said they will come`: each of those who speak together speaks for herself."""
    low, chain = site.sentence.low, site.chain
    speakers = reader.known.who(chain[0]) if chain and "including" in low else None
    if speakers is None or speakers.sort != "group":
        return False
    return any(
        m.ids == ids and m.sort in ("person", "state") and "including" in low[: m.first] and m.first < site.hit.at
        for m in site.mentions
    )


def spoken_for(reader: Reader, site: Site, mention: Mention | None, ids: tuple[str, ...]) -> Site:
    """`Ann Lee said she would come`: who is meant by a pronoun speaks for herself, and so surely."""
    if not site.chain and mention and _is_one_of_those(site, mention):
        return _judged(reader, site._replace(chain=ids), True)
    if not site.chain:
        return site
    if _says_it(site, ids) or _is_one_of_speakers(reader, site, ids):
        return _judged(reader, site._replace(chain=(*ids, *site.chain[1:])), True)
    if len(ids) != 1:
        return site
    own_side = on_side(reader, site.chain[0], ids[0])
    if mention is None:  # `The bishop announced the visit`: that of another
        return _judged(reader, site, own_side) if site.hit.cue.flag("fut") else site
    return _judged(reader, site, True) if own_side and not mention.ids and site.hit.phrase else site


def _judged(reader: Reader, site: Site, own_side: bool) -> Site:
    """A site with its claim judged as told by the side of whom it is said, or by another."""
    if site.hit.cue.listed("turns"):
        return site
    surely = judge(site.sentence, site.hit, reader.known.cues, site.innermost, own_side, site.headline)
    return site._replace(surely=surely) if surely else site
