"""Numbers in words: each; their words; those of more than one; what stands for many; those by which a few named ones are called together."""

_TO_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
NUMBERS = {word: number for number, word in enumerate(_TO_TWENTY.split(), 1)} | {
    word: 10 * tens for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
NUMERALS = frozenset(NUMBERS)
SEVERAL = NUMERALS - {"one"} | {"hundred", "dozen"}
CROWDS = frozenset("dozens scores hundreds thousands".split())
ALL_OF = {"both": 2} | {word: number for word, number in NUMBERS.items() if 2 <= number <= 5}
