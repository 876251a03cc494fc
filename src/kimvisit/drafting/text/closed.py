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
QUOTES = frozenset('“ ” "'.split())
ENDS = QUOTES | frozenset(". ; : ? !".split())
