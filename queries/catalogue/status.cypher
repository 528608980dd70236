// question: What does each answer say about where things stand?
// why: To see what is in place, in progress or planned, with the words that decide it.
// example: --area westmere --status "in progress"
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param status: word = null; only answers with this status
// suggest status: MATCH (response:Response) WITH DISTINCT response.status AS value WHERE value IS NOT NULL
//   RETURN value, value AS name, [] AS aliases, "" AS hint
// column letter: the letter
// column date: the day that the letter bears
// column area: the police area that it comes from
// column inspection: the report that is answered
// column recommendation: what is answered
// column respondent: who answers
// column status: in place, in progress, planned, not for this body, or no clear answer
// column words: the words that decide it; empty where no words do
// column response: id of the answer
// map: the answers and what they answer
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[:ANSWERS]->(ask:Recommendation)
WHERE ($area IS NULL OR reply.area = $area) AND ($status IS NULL OR answer.status = $status)
MATCH (ask)<-[:MAKES]-(report:Inspection)
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
RETURN reply.name AS letter, reply.date AS date, reply.area AS area, report.name AS inspection,
       ask.name AS recommendation, speaker.name AS respondent, answer.status AS status,
       answer.status_quote AS words, answer.id AS response
ORDER BY date, reply.id, answer.start, response
