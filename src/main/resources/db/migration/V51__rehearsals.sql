-- Models that were played with made-up answers, and what was seen. No dossier knows of them.

CREATE TABLE rehearsal (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    models VARCHAR(1000) NOT NULL,
    asked_by VARCHAR(255) NOT NULL,
    asked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    state VARCHAR(20) NOT NULL,
    ways INTEGER NOT NULL,
    seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    report TEXT
);
