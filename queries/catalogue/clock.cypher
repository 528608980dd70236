// question: Which letters came in time?
// why: Section 55 of the Police Act 1996 asks the local policing body to publish its comments, with any of the
//   chief officer, within 56 days beginning with the day on which the report is published: the last day is
//   publication + 55 days. A letter bears the day on which it was written, which is not that of its publication.
// example: --area westmere
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// column inspection: the report
// column area: the police area that replies
// column published: the day of the report's publication; empty where no source gives it
// column last_day: publication + 55 days
// column letter: the letter
// column date: the day that the letter bears
// column days: days from the last day to the letter's; negative where it came before, empty where unknown
// column verdict: in time, late, or unknown and why
// column first: whether no earlier letter of the area in this graph replies to the report; empty where unknown
// column id: id of the letter
// step: clock
MATCH (reply:Letter)-[:REPLIES_TO]->(report:Inspection)
WHERE $area IS NULL OR reply.area = $area
WITH report, reply.area AS area, min(reply.date) AS earliest, collect(reply) AS letters
UNWIND letters AS reply
RETURN report.name AS inspection, area, report.published AS published, reply.name AS letter, reply.date AS date,
       CASE WHEN area IS NOT NULL THEN reply.date = earliest END AS first, reply.id AS id
ORDER BY published, inspection, report.id, area, date, id
