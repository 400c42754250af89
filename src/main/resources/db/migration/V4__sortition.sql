-- Drawing by lot: what was asked for, recorded before it runs; what came of it; and whether it was taken.

CREATE SEQUENCE draw_pool_seq START WITH 1 INCREMENT BY 50;

-- People by pseudonym and strata. It is no part of the ledger, which knows a pool by its hash: a pool may be
-- deleted when its term ends, and the draw stays on record.
CREATE TABLE draw_pool (
    id BIGINT NOT NULL PRIMARY KEY,
    round_id BIGINT NOT NULL REFERENCES round (id),
    hash VARCHAR(64) NOT NULL,
    people INTEGER NOT NULL CHECK (people > 0),
    content TEXT NOT NULL,
    given_by VARCHAR(255) NOT NULL,
    given_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE draw_order (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    round_id BIGINT NOT NULL REFERENCES round (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    pool_hash VARCHAR(64) NOT NULL,
    registered INTEGER NOT NULL,
    invited INTEGER,
    quotas TEXT NOT NULL,
    seats INTEGER NOT NULL CHECK (seats >= 1),
    reserves INTEGER NOT NULL CHECK (reserves >= 0),
    seed VARCHAR(200) NOT NULL,
    seed_given BOOLEAN NOT NULL,
    CONSTRAINT draw_order_number UNIQUE (round_id, number)
);

CREATE TABLE draw_result (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    order_id BIGINT NOT NULL UNIQUE REFERENCES draw_order (id),
    outcome VARCHAR(40) NOT NULL,
    panel TEXT NOT NULL,
    reserves TEXT NOT NULL,
    report TEXT NOT NULL
);

CREATE TABLE draw_decision (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    result_id BIGINT NOT NULL UNIQUE REFERENCES draw_result (id),
    accepted BOOLEAN NOT NULL,
    reason VARCHAR
);

-- How far a draw is, for whoever waits for it. No fact of the dossier.
CREATE TABLE draw_progress (
    order_id BIGINT NOT NULL PRIMARY KEY REFERENCES draw_order (id),
    percent INTEGER NOT NULL,
    stage VARCHAR(40) NOT NULL
);

CREATE INDEX draw_pool_round ON draw_pool (round_id);
