// question: What is promised, by whom, and by when?
// why: To follow up what was said would be done.
// example: --area westmere
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// column letter: the letter
// column date: the day that the letter bears
// column area: the police area that it comes from
// column recommendation: what is answered; empty for the covering letter's own statements
// column respondent: who promises
// column promise: the words of the promise
// column due: the last day of what the promise names; empty where it names none
// column precision: how precise the date is at its source
// column recurring: whether it is to be done again and again
// column concerns: the names in the promise
// column commitment: id of the promise
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[:PROMISES]->(promised:Commitment)
WHERE $area IS NULL OR reply.area = $area
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
OPTIONAL MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
OPTIONAL MATCH (promised)-[:CONCERNS]->(thing)
WITH reply, answer, promised, speaker, ask, thing
ORDER BY thing.name, thing.id
WITH reply, answer, promised, speaker, ask, collect(thing.name) AS concerns
RETURN reply.name AS letter, reply.date AS date, reply.area AS area, ask.name AS recommendation,
       speaker.name AS respondent, promised.text AS promise, promised.due AS due,
       promised.due_precision AS precision, promised.recurring AS recurring, concerns,
       promised.id AS commitment
ORDER BY due, date, reply.id, promised.start, commitment
