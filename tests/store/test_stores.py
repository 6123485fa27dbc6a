"""Every store keeps the contract."""

from pathlib import Path

import pytest

from lumbar.store.protocol import Store
from lumbar.store.tiny import TinyStore
from tests.store.contract import OpenStore, StoreContract


class TestTinyStore(StoreContract):
    @pytest.fixture
    def open_store(self, tmp_path: Path) -> OpenStore:
        async def opens() -> Store:
            return TinyStore(tmp_path / "people")

        return opens
