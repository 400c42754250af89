-- What was done to the process of a trajectory other than by completing its tasks.

CREATE TABLE process_intervention (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES ledger_entry (id),
    trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
    way VARCHAR(40) NOT NULL,
    tasks_ended VARCHAR,
    tasks_begun VARCHAR,
    detail VARCHAR
);

CREATE INDEX process_intervention_trajectory ON process_intervention (trajectory_id);
