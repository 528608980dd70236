// question: What is promised, by whom, by when, and what do later letters say of it?
// why: To follow up what was said would be done. Only a thing that the same answer calls planned can be followed:
//   that a later letter names what was there all along shows nothing.
// example: --area westmere
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// column letter: the letter
// column date: the day that the letter bears
// column area: the police area that it comes from
// column inspection: the report that is answered
// column recommendation: what is answered; empty for the covering letter's own statements
// column respondent: who promises
// column promise: the words of the promise
// column due: the last day of what the promise names; empty where it names none
// column precision: how precise the date is at its source
// column recurring: whether it is to be done again and again
// column concerns: the initiative, service or system that the promise names; a row for each
// column parties: the bodies and agencies that the promise names
// column outcome: delivered where a later letter of the area speaks of it as existing; else what the last that
//   relies on it says: still planned, ended or declined; silent where later letters do not rely on it; no later
//   letter; or not followed
// column said_in: the letter that says so: the first that calls it existing, or the last that speaks of it
// column said_on: the day that this letter bears
// column days: days from the due date to that day, where both are known; delivery may have been earlier
// column quotes: the words of that letter
// column commitment: id of the promise
// map: the answers that promise and what they promise
// step: promises
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[:PROMISES]->(promised:Commitment)
WHERE $area IS NULL OR reply.area = $area
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
RETURN reply.id AS letter_id, speaker.name AS respondent, promised.text AS promise, promised.due AS due,
       promised.due_precision AS precision, promised.recurring AS recurring, promised.id AS commitment
ORDER BY due, reply.date, reply.id, promised.start, commitment
