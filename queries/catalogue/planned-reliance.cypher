// question: Which answers rest on what does not exist yet?
// why: To see what an assurance depends on that has still to be built, and whether anything else carries it.
// example: --area northmoor
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param all: flag = false; also what a later letter of the area speaks of as existing
// column area: the police area
// column letter: the letter
// column date: the day that the letter bears
// column inspection: the report that is answered
// column recommendation: what is answered; empty for the covering letter's own statements
// column respondent: who answers
// column status: what the answer says about where things stand
// column planned: what is planned
// column due: the earliest last day that the answer's promises name for it; empty where none does
// column existing: what else the answer relies on that exists
// column since: the day of the first later letter of the area that speaks of it as existing
// column quotes: the words that plan it
// column response: id of the answer
MATCH (letter:Letter)-[:`CONTAINS`]->(said:Response)-[link:RELIES_ON]->(thing)
WHERE $area IS NULL OR letter.area = $area
WITH thing, letter.area AS area,
     collect({letter: letter, answer: said, modality: link.modality, quotes: link.quotes, day: letter.date}) AS every
UNWIND [one IN every WHERE one.modality = 'planned'] AS plan
WITH thing, plan, [one IN every WHERE one.modality = 'existing' AND one.day > plan.day AND area IS NOT NULL |
                   one.day] AS days
WITH thing, plan.letter AS reply, plan.answer AS answer, plan.quotes AS quotes,
     reduce(first = null, day IN days | CASE WHEN first IS NULL OR day < first THEN day ELSE first END) AS since
WHERE $all OR since IS NULL
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
OPTIONAL MATCH (answer)-[:PROMISES]->(promised:Commitment)-[:CONCERNS]->(thing)
WITH thing, reply, answer, quotes, since, speaker, min(promised.due) AS due
OPTIONAL MATCH (answer)-[rest:RELIES_ON]->(other)
WHERE rest.modality = 'existing'
WITH thing, reply, answer, quotes, since, speaker, due, other ORDER BY other.name, other.id
WITH thing, reply, answer, quotes, since, speaker, due, collect(other.name) AS existing
OPTIONAL MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
OPTIONAL MATCH (ask)<-[:MAKES]-(report:Inspection)
RETURN reply.area AS area, reply.name AS letter, reply.date AS date, report.name AS inspection,
       ask.name AS recommendation, speaker.name AS respondent, answer.status AS status, thing.name AS planned, due,
       existing, since, quotes, answer.id AS response
ORDER BY area, date, reply.id, answer.start, thing.name, thing.id, response
