"""The forms of English verbs."""

import re

_IRREGULAR = {
    "be": ("is", "was", "been", "being", "are", "were", "am"),
    "come": ("comes", "came", "come", "coming"),
    "give": ("gives", "gave", "given", "giving"),
    "go": ("goes", "went", "gone", "going"),
    "get": ("gets", "got", "gotten", "getting"),
    "have": ("has", "had", "had", "having"),
    "fly": ("flies", "flew", "flown", "flying"),
    "send": ("sends", "sent", "sent", "sending"),
    "make": ("makes", "made", "made", "making"),
    "take": ("takes", "took", "taken", "taking"),
    "meet": ("meets", "met", "met", "meeting"),
    "hold": ("holds", "held", "held", "holding"),
    "pay": ("pays", "paid", "paid", "paying"),
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "sit": ("sits", "sat", "sat", "sitting"),
    "choose": ("chooses", "chose", "chosen", "choosing"),
    "undertake": ("undertakes", "undertook", "undertaken", "undertaking"),
    "leave": ("leaves", "left", "left", "leaving"),
    "win": ("wins", "won", "won", "winning"),
    "buy": ("buys", "bought", "bought", "buying"),
    "quit": ("quits", "quit", "quit", "quitting"),
    "put": ("puts", "put", "put", "putting"),
    "refer": ("refers", "referred", "referred", "referring"),
    "rebut": ("rebuts", "rebutted", "rebutted", "rebutting"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "travel": ("travels", "travelled", "travelled", "travelling", "traveled", "traveling"),
    "cancel": ("cancels", "cancelled", "cancelled", "cancelling", "canceled", "canceling"),
    "begin": ("begins", "began", "begun", "beginning"),
    "keep": ("keeps", "kept", "kept", "keeping"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "set": ("sets", "set", "set", "setting"),
    "stand": ("stands", "stood", "stood", "standing"),
    "strike": ("strikes", "struck", "struck", "striking"),
    "omit": ("omits", "omitted", "omitted", "omitting"),
    "lead": ("leads", "led", "led", "leading"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "forgo": ("forgoes", "forwent", "forgone", "forgoing"),
    "rsvp": ("rsvps", "rsvp'd", "rsvp'd", "rsvping", "rsvped"),
    "bring": ("brings", "brought", "brought", "bringing"),
    "bear": ("bears", "bore", "borne", "bearing"),
    "spend": ("spends", "spent", "spent", "spending"),
    "sing": ("sings", "sang", "sung", "singing"),
    "lay": ("lays", "laid", "laid", "laying"),
    "drive": ("drives", "drove", "driven", "driving"),
    "show": ("shows", "showed", "shown", "showing"),
    "pencil": ("pencils", "pencilled", "pencilled", "pencilling", "penciled", "penciling"),
    "transmit": ("transmits", "transmitted", "transmitted", "transmitting"),
}


_STRONG = {
    verb: tuple(past)
    for verb, *past in map(
        str.split,
        """\
beat beat beaten
break broke broken
build built
catch caught
do did done
draw drew drawn
eat ate eaten
fall fell fallen
feel felt
fight fought
foresee foresaw foreseen
find found
hear heard
hide hid hidden
hurt hurt
kneel knelt
know knew known
learn learnt
leap leapt leaped
light lit
lose lost
mean meant
read read
ride rode ridden
ring rang rung
rise rose risen
run ran run
see saw seen
sell sold
shake shook shaken
shine shone
shoot shot
sleep slept
speak spoke spoken
steal stole stolen
swear swore sworn
sweep swept
swim swam swum
swing swung
teach taught
throw threw thrown
tread trod trodden
understand understood
wear wore worn
cut cut
wind wound
weep wept""".splitlines(),
    )
}
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_BRITISH = re.compile(r".*[aeiou][^aeiou]+[ae]l")
IRREGULAR_PASTS = {
    form: verb
    for verb, forms in [(v, f[1:3]) for v, f in _IRREGULAR.items() if " " not in v] + list(_STRONG.items())
    for form in forms
}
"""The past forms that do not end in `ed`, each with its verb."""


def inflect(verb: str) -> dict[str, str]:
    """The forms of a verb, each with its tag: base, s, past, ing (`past` serves the participle too)."""
    if verb in _IRREGULAR:
        third, past, part, ing, *more = _IRREGULAR[verb]
        forms = {verb: "base", third: "s", past: "past", ing: "ing"}
        forms.setdefault(part, "past")
        for other in more:
            forms[other] = "past" if other == "were" or other.endswith("ed") else "ing" if other.endswith("ing") else "s"
        return forms
    consonant_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if _DOUBLED.fullmatch(verb) else verb
    third = verb[:-1] + "ies" if consonant_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    regular = verb[:-1] + "ied" if consonant_y else stem + "ed"
    forms = {verb: "base", third: "s", stem + "ing": "ing"} | dict.fromkeys(_STRONG.get(verb, (regular,)), "past")
    return forms | ({f"{verb}led": "past", f"{verb}ling": "ing"} if _BRITISH.fullmatch(verb) else {})


def forms_of_all(verbs: str) -> dict[str, str]:
    """The forms of several verbs, as `inflect` gives them: of `fly travel`, for one."""
    return {form: tag for verb in verbs.split() for form, tag in inflect(verb).items()}


def is_past(word: str) -> bool:
    """Whether a word may be the past of a verb: `came`, `surprised`."""
    return word in IRREGULAR_PASTS or word.endswith("ed")
