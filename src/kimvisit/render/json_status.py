"""The state of play as JSON; docs/json.md has the keys."""

from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.positions import Position
from kimvisit.engine.wording import question
from kimvisit.render.json_shapes import Json, actor, actors, definite, grown, head, origins, span
from kimvisit.views.status import State, Status


def status(ledger: Ledger, found: Status) -> Json:
    """The states of all questions, then the voices whose word would settle most conflicts."""
    ask = actors(found.ask, ledger.lens)
    return {
        **head(ledger, "status"),
        "states": [_state(one, ledger.lens) for one in found.states],
        "settle": {"ask": ask, "settled": found.settled, "conflicts": found.conflicts},
    }


def _state(state: State, lens: Lens) -> Json:
    rung = state.rung
    return {
        "event": state.event,
        "kind": state.kind.id,
        "subject": definite(state.subject),
        "question": question(state.kind.id, state.subject, lens),
        "state": state.word,
        "stage": state.kind.stages[rung] if rung is not None and state.kind.stages else None,
        "stands": [_position(one, lens) for one in state.stands],
        "against": [{"event": one.first.event, "kind": one.first.kind.id, **_position(one, lens)} for one in state.against],
        "elsewhere": [_position(one, lens) for one in state.elsewhere],
        "overtaken": [_position(one, lens) for one in state.overtaken],
        "unplaced": [one.id for one in state.unplaced],
        "otherwise": [one.id for one in state.otherwise],
        "reported": state.reported,
        "origins": origins(state.origins),
        "own_side": {
            "principal": actor(_own_side(state, lens), lens),
            "silent": state.silent_since is not None,
            "says": [_position(one, lens) for one in state.own],
        },
        "further": [
            {"claim": one.id, "stage": one.stage, "grew": grown(one.grew), "source": [s.id for s in one.nearer]}
            for one in state.further
        ],
        "follows_from": list(state.follows_from),
        "falls_with": state.falls_with,
        "conflicts": [one.id for one in state.disputed_by],
        "ruled": [one.id for one in state.ruled],
    }


def _own_side(state: State, lens: Lens) -> str | None:
    side = lens.cast.principal(state.subject)
    return side if state.own or lens.cast.can_be_asked(side) else None


def _position(one: Position, lens: Lens) -> Json:
    return {
        "principal": actor(one.principal, lens),
        "voice": actor(one.first.root, lens),
        "stage": one.first.stage,
        "factuality": one.factuality.code,
        "marked": one.is_marked,
        "draft": one.is_draft,
        "said": span(one.said),
        "claims": [statement.id for statement in one.statements],
    }
