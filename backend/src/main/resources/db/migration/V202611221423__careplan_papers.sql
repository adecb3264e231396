-- One version of a plan can be two papers: an exercise whose last day has passed leaves the paper by itself.
-- paper counts what a patient was handed of a plan, from old to new.
ALTER TABLE care_plan_print ADD COLUMN paper integer CHECK (paper >= 1);
UPDATE care_plan_print SET paper = print_version;
ALTER TABLE care_plan_print ALTER COLUMN paper SET NOT NULL;
ALTER TABLE care_plan_print DROP CONSTRAINT care_plan_print_pkey;
ALTER TABLE care_plan_print ADD PRIMARY KEY (care_plan_id, paper);
