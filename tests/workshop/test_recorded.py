"""What a person has recorded becomes clips like all others, when all of it is there."""

import json
from pathlib import Path

import pytest

from lumbar.media.ogg import packets
from lumbar.media.voice import HEADERS, LEAD, SILENCE
from sandbox.booth import SAID
from tests.e2e.test_record_page import WORD, recording
from tests.media.test_voice import RATE, heard
from workshop.clips import LUFS, MOST_LUFS_OFF
from workshop.recorded import clips_of
from workshop.sound import phrase_loudness

WORDS = {"hold": "Halten.", "release": "Und lösen."}


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    folder = tmp_path / "recordings" / "de" / "woman"
    folder.mkdir(parents=True)
    for key, level in (("hold", 0.1), ("release", 0.6)):
        (folder / f"{key}.wav").write_bytes(recording(level))
    (folder / SAID).write_text(json.dumps(WORDS), encoding="utf-8")
    return folder


def test_recordings_become_clips_that_are_as_loud_as_the_others(
    recorded: Path, tmp_path: Path
) -> None:
    assert clips_of(recorded, WORDS, tmp_path) == []
    made = tmp_path / "de" / "woman"
    index = json.loads((made / "index.json").read_text("utf-8"))
    assert {key: entry["words"] for key, entry in index.items()} == WORDS
    for key, entry in index.items():
        assert entry["seconds"] == pytest.approx(WORD, abs=0.05), "the quiet behind it is cut off"
        clip = (made / f"{key}.ogg").read_bytes()
        assert packets(clip)[HEADERS : HEADERS + LEAD - 1] == [SILENCE] * (LEAD - 1)
        begins = round(0.06 * RATE)
        wave = heard(clip)[begins : begins + round(entry["seconds"] * RATE)]
        assert phrase_loudness(wave, RATE) == pytest.approx(LUFS, abs=MOST_LUFS_OFF)


def test_nothing_is_made_until_all_of_it_is_recorded(recorded: Path, tmp_path: Path) -> None:
    more = {**WORDS, "hold": "Bleiben.", "rest": "Pause."}
    assert clips_of(recorded, more, tmp_path) == [
        "de/woman: hold: is to be recorded: Bleiben.",
        "de/woman: rest: is to be recorded: Pause.",
    ]
    assert not (tmp_path / "de").exists()
    assert clips_of(recorded, {}, tmp_path) == ["de/woman: the language has no phrases"]
