"""Who said what in a sentence: before, after, in the middle, inverted, passive, relayed; each with the stretch of text that is theirs."""

from collections.abc import Callable

from kimvisit.drafting.speech.clause.own_news import PARTING
from kimvisit.drafting.speech.clause.resumed import clipped
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.accounts import OPINIONS, account_of, noun_of_saying, says_that
from kimvisit.drafting.speech.verbs.by_subject import Verb, by_subject
from kimvisit.drafting.speech.verbs.displaced import continued, goes_on_saying, in_passing, sent_to_say
from kimvisit.drafting.speech.verbs.nesting import asked, cut, echoed, nested, parted, rooted
from kimvisit.drafting.speech.verbs.not_saying import is_saying
from kimvisit.drafting.speech.verbs.passives import RUMOURED, impersonal, reduced, rumoured
from kimvisit.drafting.speech.verbs.reckoned import RECKONING, let_known, reckoned
from kimvisit.drafting.speech.verbs.relays import according_to, relayed_at
from kimvisit.drafting.speech.verbs.said_first import said_first
from kimvisit.drafting.speech.verbs.told_in_quotes import told_by_another, told_in_quotes
from kimvisit.drafting.speech.verbs.verbal import is_press
from kimvisit.drafting.speech.verbs.verbless import is_introduced, issuing, quoted_beside, standing
from kimvisit.drafting.speech.verbs.withheld import turned, withheld_at
from kimvisit.drafting.speech.voices.voice import said_in
from kimvisit.drafting.speech.words import PLACED, SUBORDINATE
from kimvisit.drafting.text.closed import BEING, OWNERS
from kimvisit.drafting.text.saying import saying_at
from kimvisit.drafting.text.times import DAYS

# What a reading returns that knows the verb for its own, and that nobody speaks.
NO_SPEECH = Said(None, (), None, "plain", -1, (0, 0))
_ACCOUNTS = frozenset("according per reference let lets".split()) | OPINIONS | RECKONING | RUMOURED
_UNSAID = BEING | frozenset("to would could if not".split())
_RAISING = frozenset(
    "raising raised dashing dashed fuelling fuelled fueling fueled stoking stoked amid on despite in and with of new fresh growing high any "
    "early faint some hoping".split()
)
_OWNERS = OWNERS | {"our", "my"}
_EXPECTING, _NEAR, _OBJECT = frozenset(("expect", "expects")), 30, 9
_TO_COME = ("to", "in", "on", "at")
_BEHIND_WHOM = frozenset((*_TO_COME, ",", ".", ";", "that", "from"))
_PASSIVE_TAILS = frozenset(("by", "again", "too", "last", "yesterday")) | DAYS | PLACED | SUBORDINATE


def speech_in(scene: Scene) -> list[Said]:
    """The reported speech of a sentence, in order of its verbs."""
    sentence, memory, saying = scene.sentence, scene.memory, scene.known.cues.saying
    found: list[Said] = []
    memory.hear = speech_in
    for i in [i for i, word in enumerate(sentence.low) if word in saying or word in _ACCOUNTS]:
        if made := _speech_at(scene, i, found):
            found = [cut(earlier, made, sentence) for earlier in found if earlier.at != made.at]
            found.append(clipped(made, scene))
    speech = asked(sentence, echoed(scene, _told(parted(rooted(found), sentence), scene)))
    speech = speech or quoted_beside(scene) or issuing(scene) or (standing(scene) if is_introduced(scene) else [])
    memory.heard[memory.number, memory.start] = speech
    return speech


def _told(found: list[Said], scene: Scene) -> list[Said]:
    """Speech that stands in no other, or turns what another tells; nobody says what only a quotation of nobody tells of."""
    kept = nested(found, scene.known, scene.sentence)
    return [said for said in kept if said.chain is not None or not scene.sentence.quoted(said.at)]


def _speech_at(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """Speech at a word of saying; of those in a quotation only what another is said to have told."""
    sentence, word = scene.sentence, scene.sentence.low[i]
    made = _account(scene, i, earlier) if word in _ACCOUNTS else None
    if made or word not in scene.known.cues.saying:
        return made
    if not sentence.quoted(sentence.starts[i]):
        return _at_verb(scene, i, earlier)
    held, verb = withheld_at(sentence, i), scene.known.cues.saying[word]
    if (held is None) == (verb.sort == "denying"):  # not `I do not deny that`
        return turned(scene, i, i if held is None else held, verb.sort if held is None else "withheld")
    return told_in_quotes(scene, i, verb) if is_saying(sentence.low, i) else None


def _account(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """Speech at `according to`, `with reference to`, `in the words of`, `by her account`, `let it slip`."""
    low = scene.sentence.low
    if low[i] in RUMOURED:
        return rumoured(scene, i)
    if low[i] in RECKONING:
        return None if scene.sentence.quoted(scene.sentence.starts[i]) else reckoned(scene, i)
    if low[i] in ("let", "lets"):
        if low[i + 1 : i + 2] == ("it",) and (known := let_known(scene, i)):
            return known
        last = i + 1 if low[i + 1 : i + 2] in (("slip",), ("on",)) else i + 2 if low[i + 2 : i + 3] == ("know",) else 0
        return told_by_another(scene, i, last) if last else None
    if low[i] == "reference":
        return relayed_at(scene, i + 1, "ing", earlier) if low[max(0, i - 1) : i + 2] == ("with", "reference", "to") else None
    if low[i : i + 2] == ("according", "to") or low[max(0, i - 1) : i + 1] == ("as", "per"):
        return according_to(scene, i, earlier)
    return account_of(scene, i) if low[i] != "per" else None


def _at_verb(scene: Scene, i: int, earlier: list[Said]) -> Said | None:
    """Speech at a verb, or a noun, of saying: the first reading that fits it."""
    sentence, saying = scene.sentence, scene.known.cues.saying
    expects = _expects(sentence.low, i)
    found = saying[sentence.low[i]] if expects else saying_at(sentence.low, i, saying)
    if found is None or _is_of_name(scene, i) or not is_saying(sentence.low, i):
        return None
    particles = () if expects or found.particles == ("that",) else found.particles
    verb = Verb(i, i + len(particles), found.sort, found.tag)
    made = next((made for read in _READINGS if (made := read(scene, verb, earlier))), NO_SPEECH)
    if made is NO_SPEECH:
        return None
    return made._replace(spans=((made.at, sentence.end),)) if expects else made


def _is_of_name(scene: Scene, i: int) -> bool:
    """Whether a verb of saying is part of a name before another: `the Washington Post reported`."""
    words, low = scene.sentence.words, scene.sentence.low
    return (
        i > 0
        and words[i][0].isupper()
        and low[i + 1 : i + 2] != ()
        and words[i + 1].islower()
        and low[i + 1] in scene.known.cues.saying
    )


def _expects(low: tuple[str, ...], i: int) -> bool:
    """`expects Ann Lee to come`, `expects Ann Lee on Monday`; not `expects to come`, nor `her office expects her to come`, which is her own plan."""
    if low[i] not in _EXPECTING or low[i + 1 : i + 2] == ("to",) or low[i - 1] == "not" or low[i - 1].endswith("n't"):
        return False
    if any(word in _OWNERS or word.endswith("'s") for word in low[max(0, i - 4) : i]):
        return False
    stop = next((t for t in range(i + 2, min(len(low), i + _OBJECT)) if low[t] in _BEHIND_WHOM), 0)
    return bool(stop) and low[stop] in _TO_COME


def _relaying(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`the agency quoted Ann Lee as saying`."""
    return (relayed_at(scene, verb.at, verb.tag, earlier) or NO_SPEECH) if verb.sort == "relaying" else None


def _mere_voice(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`she laughed`: nothing is said but beside a quotation."""
    sentence, i = scene.sentence, verb.at
    if verb.sort != "voicing" or sentence.low[i + 1 : i + 2] == ("that",):
        return None
    behind = any(0 <= a - sentence.ends[i] <= _NEAR for a, _ in sentence.quotes)
    first, last = left_of(sentence, i)
    before = any(0 <= sentence.starts[first if first < last else i] - b <= _NEAR for _, b in sentence.quotes)
    return None if behind or before else NO_SPEECH


def _by_noun(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`her announcement that`, `was adamant that`; of what may be a verb as well only behind an owner (`Ann Lee's claim that`), but never
    `amid hope that`."""
    low, i = scene.sentence.low, verb.at
    if verb.sort in ("nouns", "minded"):
        return noun_of_saying(scene, i, verb.sort) or NO_SPEECH
    if verb.tag not in ("base", "s") or not says_that(low, i) or is_press(low[i - 1], verb.tag):
        return None
    return noun_of_saying(scene, i, verb.sort) or (NO_SPEECH if i and low[i - 1] in _RAISING else None)


def _going_on(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`..., adding that`, `having said that`."""
    goes_on = goes_on_saying(scene.sentence.low, verb.at, verb.tag)
    if goes_on and verb.sort == "denying":
        return in_passing(scene, verb.at, verb.end, earlier) or NO_SPEECH
    return (continued(scene, verb.at, earlier) or NO_SPEECH) if goes_on else None


def _rumour(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`is said to have declined`."""
    return rumoured(scene, verb.at) if verb.tag == "past" else None


def _passive(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`it was announced that`, `as announced by`."""
    low, i = scene.sentence.low, verb.at
    be = i - 2 if i > 1 and low[i - 1].endswith("ly") else i - 1
    if not i or verb.tag != "past":
        return None
    if not (low[be] in BEING or (low[i - 1] == "as" and "by" in low[i + 1 : i + 3])):
        return reduced(scene, i)
    made = None if verb.sort == "denying" and _is_refused(low, i) else impersonal(scene, i, verb.sort)
    return (_behind(scene, made, earlier) if made and earlier else made) or NO_SPEECH


def _is_refused(low: tuple[str, ...], i: int) -> bool:
    """`was denied a visa by the court`: something is kept from somebody, and nothing is said; not `was denied by the court on Monday`."""
    after = low[i + 1 : i + 2]
    return after != () and after[0].isalpha() and not after[0].endswith("ly") and after[0] not in _PASSIVE_TAILS


def _behind(scene: Scene, made: Said, earlier: list[Said]) -> Said:
    """What is confirmed by somebody, where it follows what another said: `Ann Lee said so, and that was confirmed by Bob Ray`; or where another
    tells of it: `Ann Lee said that her trip had been confirmed by Bob Ray`."""
    low, begin = scene.sentence.low, scene.sentence.at(earlier[0].at)
    if made.sort == "denying" and earlier[0].speaker == (
        begin,
        begin + 1,
    ):  # `reports that she would come were denied by Bob Ray`
        return made
    joint = next(
        (t for t in range(scene.sentence.at(made.at), begin, -1) if low[t] in PARTING and low[t - 1] in (",", ";")), None
    )
    within = next((a for a, b in earlier[-1].spans if earlier[-1].at < a <= made.at < b), 0)
    start = scene.sentence.starts[joint] if joint else within
    return made._replace(spans=tuple((max(a, start), b) for a, b in made.spans if b > start))


def _errand(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`rang the hosts to say that`; nobody says what he `would say`."""
    i, before = verb.at, scene.sentence.low[verb.at - 1] if verb.at else ""
    if before not in _UNSAID or verb.tag == "ing" or withheld_at(scene.sentence, i) is not None:
        return None
    if scene.sentence.low[i + 1 : i + 3] == ("was", "that"):  # `All Ann Lee would say was that`
        return said_in(scene, left_of(scene.sentence, i - 1), i, scene.sentence.ends[i + 2])
    return (sent_to_say(scene, i) if verb.tag == "base" and before == "to" else None) or NO_SPEECH


def _has_said(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """`the only mayor to have said that`."""
    low, i = scene.sentence.low, verb.at
    return sent_to_say(scene, i) if low[max(0, i - 2) : i] == ("to", "have") else None


_READINGS: tuple[Callable[[Scene, Verb, list[Said]], Said | None], ...] = (
    _relaying,
    _mere_voice,
    _by_noun,
    said_first,
    _going_on,
    _rumour,
    _passive,
    _errand,
    _has_said,
    by_subject,
)
