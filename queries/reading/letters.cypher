// The letters of an area, or all.
MATCH (letter:Letter)
WHERE $area IS NULL OR letter.area = $area
RETURN letter.id AS id, letter.name AS letter, letter.date AS date, letter.area AS area
