"""Who said what: before, after, inverted, passive, relayed, coordinated; pronouns, relative clauses, quotations."""

import pytest

from drafting.at_desk import drafted, paragraph

GALA = (
    "Notes from the capital\n\nDenmark has invited Ann Lee, the president of Norway, to the gala in Bergen. "
    "Bob Ray is the Danish prime minister.\n\nThe doors of the hall will open at nine. "
)
CLAIM = "Kim Jong-un has accepted an invitation to the Victory Day parade"


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (f"{CLAIM}.", ()),
        (f"{CLAIM}, Dmitry Peskov said on Tuesday.", ("peskov",)),
        (f"Dmitry Peskov said on Tuesday that {CLAIM}.", ("peskov",)),
        (f"“{CLAIM},” said Dmitry Peskov, a spokesman.", ("peskov",)),
        (f"“{CLAIM},” Yuri Ushakov, an aide to the president, told reporters.", ("ushakov",)),
        (f"According to the Kremlin, {CLAIM}.", ("kremlin",)),
        (f"{CLAIM}, according to Dmitry Peskov.", ("peskov",)),
        (f"Tass quoted Dmitry Peskov as saying that {CLAIM}.", ("peskov", "tass")),
        (f"Dmitry Peskov was quoted by Tass as saying that {CLAIM}.", ("peskov", "tass")),
        (f"{CLAIM}, Yonhap reported, citing Yuri Ushakov.", ("ushakov", "yonhap")),
        (f"Yonhap, citing Yuri Ushakov, reported that {CLAIM}.", ("ushakov", "yonhap")),
        (f"Dmitry Peskov told Interfax that {CLAIM}.", ("peskov", "interfax")),
        (f"Dmitry Peskov told Yonhap's partner TASS that {CLAIM}.", ("peskov", "tass")),
        (f"Dmitry Peskov told Yonhap's US affiliate Harbour News that {CLAIM}.", ("peskov", "harbour-news")),
        (f"Dmitry Peskov told Yonhap's Moscow bureau that {CLAIM}.", ("peskov", "yonhap")),
        (f"A South Korean diplomatic source said {CLAIM}, Yonhap reported.", ("korean-diplomat", "yonhap")),
        (f"Ivan Orlov, who runs the office in Minsk, said {CLAIM}.", ("ivan-orlov",)),
        (f"The Belarusian foreign ministry said {CLAIM}.", ("belarus-foreign-ministry",)),
        (f"A senior Western diplomat said {CLAIM}.", ("senior-western-diplomat",)),
        (f"The Minsk Courier reported that {CLAIM}.", ("minsk-courier",)),
        (f"Lavrov said that Dmitry Peskov had confirmed that {CLAIM}.", ("lavrov",)),
    ],
)
def test_the_chain_runs_from_the_root_voice_outward(text: str, chain: tuple[str, ...]) -> None:
    assert [c.attribution for c in paragraph(text) if c.kind == "acceptance"] == [chain]


def test_two_speakers_of_one_sentence_keep_their_own_words() -> None:
    found = paragraph(
        "Peskov said Kim Jong-un will attend the parade on May 9, but Lavrov said Xi Jinping has declined the invitation."
    )
    assert {(c.attribution, c.subject) for c in found if not c.presupposed} == {
        (("peskov",), ("kim-jong-un",)),
        (("lavrov",), ("xi-jinping",)),
    }


def test_a_relative_clause_belongs_to_the_next_relay() -> None:
    text = "The invitation of Kim Jong-un, who has not travelled abroad since 2011, is a signal, the Kremlin said, Tass reported."
    assert [c.attribution for c in paragraph(text) if c.kind == "visit"] == [("tass",)]


def test_a_quotation_goes_on_in_the_next_sentence() -> None:
    found = paragraph("“We are glad,” Peskov said. “Kim Jong-un will attend the Victory Day parade.”")
    assert [c.attribution for c in found] == [("peskov",)]


def test_he_is_the_last_speaker() -> None:
    found = paragraph("Dmitry Peskov spoke to reporters, Peskov said. He said Kim Jong-un would attend the Victory Day parade.")
    assert [c.attribution for c in found] == [("peskov",)]


def test_a_refusal_to_say_leaves_it_open() -> None:
    found = paragraph("Peskov declined to say whether Kim Jong-un would attend the Victory Day parade.")
    assert [(c.attribution, c.factuality, c.silent) for c in found] == [(("peskov",), "Uu", True)]


def test_who_tells_that_another_has_not_said_is_not_silent() -> None:
    found = paragraph("According to Ushakov, Xi Jinping has not confirmed whether he will attend the Victory Day parade.")
    assert [(c.attribution, c.factuality, c.silent) for c in found] == [(("ushakov",), "Uu", False)]


@pytest.mark.parametrize(
    "silent", ["Neither Russia nor North Korea explained", "North Korea did not say", "Russia would not say"]
)
def test_what_somebody_does_not_explain_is_known_to_the_outlet(silent: str) -> None:
    found = paragraph(f"{silent} why Kim Jong-un will not attend the Victory Day parade.")
    assert [(c.attribution, c.factuality, c.silent) for c in found] == [((), "CT-", False)]


def test_neither_of_two_who_will_come_is_told_by_a_third() -> None:
    found = paragraph("Neither Xi Jinping nor Kim Jong-un will attend the Victory Day parade, Peskov said.")
    assert [(c.subject, c.attribution, c.factuality) for c in found] == [
        (("xi-jinping",), ("peskov",), "CT-"),
        (("kim-jong-un",), ("peskov",), "CT-"),
    ]


def test_a_silence_ends_where_another_speaks() -> None:
    text = "North Korea had not said who would attend the Victory Day parade until Interfax reported that Kim Yong-nam would represent it."
    assert [(c.subject, c.attribution, c.factuality) for c in paragraph(text)] == [(("kim-yong-nam",), ("interfax",), "PR+")]


def test_one_of_so_many_who_had_accepted_is_the_speaker_s_word_behind_a_comma_too() -> None:
    said = "Peskov said Kim Jong-un was one of 26 leaders, who had accepted the invitation to the Victory Day parade, but gave no names."
    assert {c.attribution for c in paragraph(said)} == {("peskov",)}
    by_the_way = "Peskov said Kim Jong-un, who had accepted the invitation to the Victory Day parade, was ill, but gave no names."
    assert {c.attribution for c in paragraph(by_the_way) if not c.presupposed} == {()}


def test_a_denial_turns_the_sign() -> None:
    found = paragraph("Peskov denied that Kim Jong-un had accepted the invitation to the Victory Day parade.")
    assert ("acceptance", "CT-") in {(c.kind, c.factuality) for c in found}


def test_the_article_s_own_agency_is_no_hop() -> None:
    made = drafted(f"Guests of the parade\n\nSEOUL, Jan. 13, 2015 (Yonhap) -- {CLAIM}, Yonhap reported, citing Yuri Ushakov.")
    assert {c.attribution for c in made.claims} == {("ushakov",)}


def test_unknown_speakers_are_proposed() -> None:
    made = drafted(f"Guests of the parade\n\n{CLAIM}, said Ivan Orlov, a guide.")
    assert made.actors["ivan-orlov"].sort == "person"


@pytest.mark.parametrize(
    "opening", ["Among those who have confirmed their attendance at the gala are", "Among the guests who have confirmed are"]
)
def test_each_of_those_who_have_confirmed_speaks_for_himself(opening: str) -> None:
    found = drafted(f"Notes from the capital\n\nThe gala opens on Friday. {opening} Pia Holm and Aki Laine.\n").claims
    assert {(c.subject, c.attribution) for c in found if c.kind == "attendance"} == {
        (("pia-holm",), ("pia-holm",)),
        (("aki-laine",), ("aki-laine",)),
    }


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Several mayors including Ann Lee have said they will attend the gala.", "ann-lee"),
        ("The palace said that several mayors including Ann Lee would attend the gala.", "palace"),
    ],
)
def test_each_of_several_who_speak_together_speaks_for_herself(text: str, root: str) -> None:
    claims = [c for c in drafted(f"Notes from the capital\n\n{text}\n").claims if c.subject == ("ann-lee",)]
    assert [c.attribution for c in claims] == [(root,)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Danish newspapers had speculated that Ann Lee herself might turn up.", "danish-newspapers"),
        ("The mayor of Lund told the radio that Ann Lee, who had declined, was a friend.", None),
    ],
)
def test_who_says_it(text: str, voice: str | None) -> None:
    assert [(c.attribution or (None,))[0] for c in drafted(GALA + text, "2016-05-05").claims if c.paragraph > 1][:1] == [voice]


@pytest.mark.parametrize(
    ("words", "voice"), [("Archbishop of Riga Ann Lee said", "ann-lee"), ("Friends of Ann Lee say", "friends-of-ann-lee")]
)
def test_a_post_before_a_name_is_its_bearer_and_those_around_somebody_are_others(words: str, voice: str) -> None:
    assert [claim.attribution for claim in paragraph(f"{words} Bob Ray will attend the gala in Bergen.")] == [(voice,)]


@pytest.mark.parametrize(("text", "voice"), [
    ("The envoy posted to Oslo said Ann Lee would attend the gala in Bergen.", ("envoy-posted-to-oslo",)),
    ("Bob Ray posted to his page that Ann Lee would attend the gala in Bergen.", ("bob-ray",)),
])  # fmt: skip
def test_who_is_posted_somewhere_says_nothing(text: str, voice: tuple[str, ...]) -> None:
    assert [claim.attribution for claim in drafted(f"Notes from the capital\n\n{text}\n").claims] == [voice]


@pytest.mark.parametrize(("text", "factuality"), [
    ("An official denied it, saying that Jon Dahl would attend the gala in Bergen.", ["PR+"]),
    ("A spokesman dismissed the report, adding that Jon Dahl would not attend the gala in Bergen.", ["CT-"]),
    ("An official denied that Jon Dahl would attend the gala in Bergen, saying he was ill.", ["CT-"]),
    ("An official denied saying Jon Dahl would attend the gala in Bergen.", ["CT-"]),
])  # fmt: skip
def test_what_somebody_says_beside_a_denial_is_not_denied(text: str, factuality: list[str]) -> None:
    assert [claim.factuality for claim in drafted(f"Notes from the capital\n\n{text}\n").claims] == factuality
