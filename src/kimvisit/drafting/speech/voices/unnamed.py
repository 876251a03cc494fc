"""Voices without a name of their own: `a senior official`, `her spokesman`, `the letter`; somebody heard before, else proposed by these words."""

from collections.abc import Callable

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names.identity import is_named_otherwise
from kimvisit.drafting.people.names.on_file import Who, normal, slug
from kimvisit.drafting.speech.clause.head_nouns import head_of
from kimvisit.drafting.speech.meant.agencies import agency_of_state
from kimvisit.drafting.speech.meant.antecedents import introduced, last_person, who_is
from kimvisit.drafting.speech.meant.mouthpieces import SPOKESMEN, named_mouthpiece, press_secretary
from kimvisit.drafting.speech.meant.named_next import named_next
from kimvisit.drafting.speech.scene import Label, Scene
from kimvisit.drafting.speech.voices.bodies_named import GOVERNING, body_named
from kimvisit.drafting.speech.voices.masters import STATEMENTS, master_of, of_master, of_name
from kimvisit.drafting.speech.voices.sorts import BODILY, DOCUMENTS, OF_RELAYS, sort_of_voice
from kimvisit.drafting.speech.voices.sources import OWNED, Source, name_of, source_at
from kimvisit.drafting.speech.voices.writings import author_behind
from kimvisit.drafting.speech.words import INDEFINITE, RELAYS

_ONE_MAN = SPOKESMEN | frozenset(
    "publicist attorney representative rep minister secretary aide adviser advisor official ambassador lawyer agent director manager coach envoy president chairman".split()
)
_CALLINGS = SPOKESMEN | frozenset("official diplomat envoy ambassador analyst expert negotiator lawmaker insider witness".split())
_OF_STATE = frozenset(
    "state state-run state-controlled official".split()
)  # `Oslo's state media` tells what the state itself says
_UNCHARGED = frozenset("the this that same ministry of country's state official".split())


def unnamed(scene: Scene, label: Label) -> str | None:
    """Who a noun of speaking stands for: somebody on file, one heard before, or a voice proposed by these words."""
    source = source_at(scene, label)
    for find in _FINDERS:
        if found := find(scene, source):
            return found
    return body_named(scene, source.label) if _is_ministry(source) else _proposed(scene, source)


def _on_file(scene: Scene, source: Source) -> str | None:
    """`North Korean state media`: a voice that the files or the word lists hold."""
    names, core = scene.known.names, normal(source.core)
    listed = names.lower.get(core) or names.lower.get(normal(" ".join(source.label.low)))
    if listed is None and _is_printed_as_name(scene, source):
        listed = names.forms.get(core, (None,))[0]
    return scene.memory.heard_as(listed, source.label.nouns) if listed and _is_at_home(scene, listed, source) else None


def _is_printed_as_name(scene: Scene, source: Source) -> bool:
    """Whether a voice is called by a word with a capital: `the paper said` is none that is called The Paper."""
    words = scene.sentence.words[source.label.first : source.label.last]
    called = source.core.split()
    return any(word[:1].isupper() and word.lower() in called for word in words)


def _is_at_home(scene: Scene, listed: str, source: Source) -> bool:
    """Whether a source on file can be meant: named with a state, or heard by a relay of its own state; no group (`Officials` who came)."""
    found, owner = scene.known.who(listed), source.owner
    if found is None:
        return True
    if found.sort == "group":
        return False
    if owner is not None and owner.first and scene.sentence.low[owner.first - 1] == "in":
        return owner.ids[0] == found.country
    if found.sort != "unnamed" or found.country is None or owner is not None:
        return True
    here = {m.ids[0] for m in scene.mentions if m.sort in ("agency", "outlet") and len(m.ids) == 1}
    relays = [scene.known.who(i) for i in here or filter(None, (scene.memory.relay,))]
    return source.place is None and any(relay and relay.country == found.country for relay in relays)


def _introduced(scene: Scene, source: Source) -> str | None:
    """`the diplomat`, after a sentence in which a diplomat without a name spoke."""
    before = introduced(source.noun, scene.known, scene.memory) if source.is_bare else None
    return scene.memory.heard_as(before, source.label.nouns) if before else None


def _heard_before(scene: Scene, source: Source) -> str | None:
    """`the official`, `officials`, `the Danish official`: whom the noun meant before; not `her official` or `another official`."""
    memory, noun, low = scene.memory, source.noun, source.label.low
    if noun not in memory.by_noun or not OWNED.isdisjoint(low):
        return None
    if noun == "ministry" and not ((held := scene.known.who(memory.by_noun[noun])) and _is_charged_so(source.label, held.name)):
        return None
    alone = len(source.core.split()) == 1
    another = low[:1] != () and low[0] in INDEFINITE and len(head_of(low)) < len(low)
    if not source.label.is_definite and (another or not alone):
        return None
    if source.owner and not alone and not _serves(scene, memory.by_noun[noun], source.owner):
        return None
    if noun not in RELAYS:
        memory.person = memory.by_noun[noun]
    return memory.by_noun[noun]


def _is_charged_so(label: Label, name: str) -> bool:
    """Whether a ministry of some name can be `the Foreign Ministry`: called by every word that tells with what it is charged."""
    charges = set(label.low) - _UNCHARGED
    return all(word.rstrip("s") in name.lower() for word in charges)


def _serves(scene: Scene, actor: str, owner: Mention) -> bool:
    """Whether an aide heard before is `the Danish aide`."""
    found = scene.known.who(actor)
    return found is not None and owner.ids[0] in (found.speaks_for, found.country)


def _called_before(scene: Scene, source: Source) -> str | None:
    """`the ambassador said`, `the palace official said`: the person who spoke last, by name; of a palace only one who speaks for it."""
    if source.noun not in _CALLINGS or not source.label.is_definite or not (source.is_bare or source.owner):
        return None
    spoke = last_person(scene)
    if spoke is None or not (source.is_bare or (source.owner and _serves(scene, spoke, source.owner))):
        return None
    return scene.memory.heard_as(spoke, source.label.nouns)


def _author(scene: Scene, source: Source) -> str | None:
    """`the statement added`: who spoke before."""
    if source.owner or not source.label.is_definite or not (source.noun in DOCUMENTS or source.core == "report"):
        return None
    author = who_is("any", scene.known, scene.memory)
    if author and source.noun in STATEMENTS:
        author = author_behind(scene, author)
    return scene.memory.heard_as(author, source.label.nouns) if author else None


def _same_relay(scene: Scene, source: Source) -> str | None:
    """`the agency`, `the state news agency`: the one that spoke last."""
    if source.noun not in RELAYS or not source.label.is_definite:
        return None
    if source.noun == "agency" and source.is_bare and (body := agency_of_state(scene, source.label.first)):
        return scene.memory.heard_as(body, source.label.nouns)
    return scene.memory.relay if set(source.core.split()) <= {source.noun, *OF_RELAYS} else None


def _mouthpiece_named(scene: Scene, source: Source) -> str | None:
    """`her spokesman`, `the director`, whom the article names elsewhere."""
    if source.label.low[0] in INDEFINITE:
        return None
    if source.noun not in SPOKESMEN:
        bare = source.owner is None and source.label.low[0] == "the" and source.noun in _CALLINGS | _ONE_MAN
        named = named_mouthpiece(source.noun, None, scene.known) if bare else None
        return scene.memory.heard_as(named, source.label.nouns) if named else None
    lord = master_of(scene, source)
    named = named_mouthpiece(source.noun, lord, scene.known) if lord else None
    named = named or (press_secretary(source.noun, scene.known) if source.is_bare else None)
    return scene.memory.heard_as(named, source.label.nouns) if named else None


def _named_next(scene: Scene, source: Source) -> str | None:
    """`a palace spokesman said. Ann Lee told reporters ...`."""
    one = (source.noun in _ONE_MAN or "top" in source.label.low) and source.noun in source.label.nouns
    named = named_next(scene, source.label) if one else None
    return scene.memory.heard_as(named, source.label.nouns) if named else None


def _paper_of_owner(scene: Scene, source: Source) -> str | None:
    """`the Norwegian letter`, if it is the one on file; else who wrote it."""
    if source.noun not in DOCUMENTS or source.owner is None:
        return None
    owner = source.owner.ids[0]
    papers = [w.id for w in scene.known.names.actors.values() if w.sort == "document" and w.speaks_for == owner]
    one = papers[0] if len(papers) == 1 and source.noun not in STATEMENTS else owner
    return scene.memory.heard_as(one, source.label.nouns)


def _spokesman_of_owner(scene: Scene, source: Source) -> str | None:
    """`the Norwegian foreign ministry spokesman`: who is named so, else the ministry, or the state for its
    government; a body on file speaks through `a palace spokesman`."""
    if source.noun not in SPOKESMEN or source.owner is None:
        return None
    owner, low = source.owner, source.label.low
    named = named_mouthpiece(source.noun, owner.ids[0], scene.known) if source.label.is_definite else None
    if owner.sort in ("state", "adjective"):
        body = body_named(scene, source.label) if "ministry" in low or "government" in low else None
    else:
        body = owner.ids[0]
    who = named or body
    return scene.memory.heard_as(who, source.label.nouns) if who else None


_FINDERS: tuple[Callable[[Scene, Source], str | None], ...] = (
    _on_file,
    _introduced,
    _heard_before,
    _called_before,
    _author,
    _same_relay,
    _mouthpiece_named,
    _named_next,
    of_master,
    of_name,
    _paper_of_owner,
    _spokesman_of_owner,
)


def _is_ministry(source: Source) -> bool:
    """`the Foreign Ministry`, and no man of it."""
    governing = source.noun in GOVERNING or "ministry" in source.label.low
    return governing and not set(source.label.nouns) - BODILY - {"minister"}


def _proposed(scene: Scene, source: Source) -> str:
    """A voice by its own words: `Chinese scholar close to the ministry`."""
    name, label, owner = name_of(scene, source), source.label, source.owner
    country = owner.ids[0] if owner and owner.sort in ("state", "adjective") else None
    of_nobody = source.core == source.noun and label.low[0] in INDEFINITE and "for" not in label.low
    if source.noun in SPOKESMEN and of_nobody and (body := _body_before(scene)):
        return scene.memory.heard_as(scene.nameless(f"{body.name} {source.noun}", body.country, body.id), label.nouns)
    nouns = [noun for noun in label.nouns if noun == source.noun or noun not in BODILY]  # no ministry is `the ministry official`
    held = scene.known.names.actors.get(slug(name))
    if held is not None and held.sort != "group" and not is_named_otherwise(held):
        return scene.memory.heard_as(slug(name), nouns)
    sort = sort_of_voice(source)
    if sort == "unnamed":
        actor = scene.nameless(name, country, country if source.noun in SPOKESMEN else None)
    else:
        actor = scene.speaker(sort, name, country, country if sort == "outlet" and not _OF_STATE.isdisjoint(label.low) else None)
    return scene.memory.heard_as(actor, nouns)


def _body_before(scene: Scene) -> Who | None:
    """The palace in `The palace said she was well. ..., a spokesman added`."""
    before = who_is("it", scene.known, scene.memory)
    found = scene.known.who(before) if before else None
    return found if found is not None and found.sort in ("institution", "company") else None
