// The day of each area's newest letter.
MATCH (letter:Letter)
WHERE letter.area IS NOT NULL AND ($area IS NULL OR letter.area = $area)
RETURN letter.area AS area, max(letter.date) AS newest
