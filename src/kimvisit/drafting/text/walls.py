"""The words and signs over which nothing that belongs together is looked for."""

WALLS = frozenset(
    'that whether if because while although though unless until when where why how but than ; : “ ” " « » ( ) . ? !'.split()
)
