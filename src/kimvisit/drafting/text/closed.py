"""Words of which English has but a few, and the signs that part sentences, for all readers."""

ARTICLES = frozenset("the a an".split())
OWN = frozenset("his her their".split())
OWNERS = OWN | {"its"}
DEFINITE = OWNERS | {"the"}
DETERMINERS = OWNERS | ARTICLES
THEY = frozenset("he she they".split())
RELATIVES = frozenset("who whom whose which".split())
IS = frozenset("is are was were".split())
BE = IS | {"be"}
BEING = BE | {"been", "being"}
HAS = frozenset("has have had".split())
MAY = frozenset("will would may might could".split())
DO = frozenset("did does do".split())
DENYING = frozenset(
    "won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't can't cannot couldn't shouldn't shan't".split()
)
FINITE = IS | HAS | MAY | DO | DENYING | {"can", "must", "shall", "should"}
PREPOSITIONS = frozenset(
    "in of to for with by at from over on against during between after into about under near toward towards like including among alongside behind besides".split()
)
PARTING = frozenset("but while whereas and although though".split())
SIBLINGS = frozenset("brothers sisters siblings twins newlyweds".split())
QUOTES = frozenset('“ ” "'.split())
ENDS = QUOTES | frozenset(". ; : ? !".split())
STOPS = ENDS | {","}
INSTEAD = (("rather", "than"), ("instead", "of"), ("in", "place", "of"), ("in", "lieu", "of"))
EXCEPTING = tuple(
    tuple(words.split()) for words in ("except", "except for", "excluding", "apart from", "other than", "with the exception of")
)
WALLS = frozenset(  # over which nothing that belongs together is looked for
    'that whether if because while although though unless until when where why how but than ; : “ ” " « » ( ) . ? !'.split()
)
APART = WALLS | PREPOSITIONS | {",", "and"}
NOT_THESE = (("but", "not"), ("and", "not"))
OF_OTHERS = frozenset(words[-2:] for words in (*INSTEAD, *EXCEPTING) if len(words) > 1)
