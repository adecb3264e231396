-- The practice's number in the register of care providers, and the colour of its paper.
ALTER TABLE practice
    ADD COLUMN agb           text CONSTRAINT practice_agb_has_eight_digits CHECK (agb ~ '^[0-9]{8}$'),
    ADD COLUMN accent_colour text NOT NULL DEFAULT '#17505f'
        CONSTRAINT practice_accent_colour_is_hex CHECK (accent_colour ~ '^#[0-9a-f]{6}$');
