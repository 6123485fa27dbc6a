"""What a trial is asked for, and what it has found."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from bench.replicas.verdict import Verdict


@dataclass
class Trial:
    """folder: where logs lie; seconds, people: 0 for the trial's own; seed: of what is random;
    polls: whether updates are asked for, by one replica at a time, and not posted."""

    folder: Path
    replicas: int = 3
    seconds: float = 0.0
    people: int = 0
    seed: int = 1
    polls: bool = False
    verdict: Verdict = field(default_factory=Verdict)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.environ = {"WEBHOOK_URL": ""} if self.polls else {}
