-- The names that dossiers have, in lower case: two people who open one at the same moment, in whichever case,
-- are kept apart by the key. It says nothing of what was decided and is not part of the ledger.

CREATE TABLE dossier_name (
    name VARCHAR(64) NOT NULL PRIMARY KEY
);

INSERT INTO dossier_name (name) SELECT DISTINCT LOWER(dossier) FROM ledger_head;
