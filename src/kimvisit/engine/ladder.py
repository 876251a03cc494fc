"""What affirming one step affirms besides: the rungs below it, and the kinds that its kind stands on."""

from collections.abc import Mapping

from kimvisit.records.model import Kind


class Ladder:
    """`stands_on` of all kinds, followed to the end."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        self.kinds = kinds
        self._affirmed: dict[tuple[str, int], dict[str, int]] = {}
        tops = {kind: len(declared.stages) for kind, declared in kinds.items()}
        self._on_top = {below: tuple(k for k in kinds if k != below and below in self.affirms(k, tops[k])) for below in kinds}

    def standing_on(self, kind: str) -> tuple[str, ...]:
        """The kinds that stand on this one, directly or by way of others, in the order of kinds.yaml."""
        return self._on_top.get(kind, ())

    def affirms(self, kind: str, rung: int) -> Mapping[str, int]:
        """Each kind that a word on this rung affirms, with the rung up to which: the kind itself first.

        To attend stands on having accepted, to accept on having been invited.
        """
        known = self._affirmed.get((kind, rung))
        if known is None:
            known = self._affirmed[kind, rung] = self._follow(kind, rung)
        return known

    def _follow(self, kind: str, rung: int) -> dict[str, int]:
        reached: dict[str, int] = {}
        todo = [(kind, rung)]
        while todo:
            here, height = todo.pop()
            if here not in self.kinds or reached.get(here, -1) >= height:
                continue
            reached[here] = height
            for stage, target in self.kinds[here].stands_on.items():
                if stage == "any" or self.kinds[here].rung(stage) <= height:
                    below, _, step = target.partition(".")
                    if below in self.kinds:
                        todo.append((below, self.kinds[below].rung(step or None)))
        return reached
