// question: Which recommendations are past their deadline, and what was last said of each?
// why: To ask where things stand now. A letter written before the deadline cannot say what was done by it.
// example: --as-of 2024-01-01 --area northmoor
// param as_of: date, required; the day to look from: later letters are left aside
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// column inspection: the report
// column recommendation: what is past its deadline
// column deadline: the last day
// column precision: how precise the deadline is at its source
// column days_over: days from the deadline to the day looked from
// column area: the police area
// column respondent: who answered; empty where the area's letter leaves it unanswered
// column status: what was last said: in progress, planned or no clear answer; or unanswered
// column words: the words that decide it; empty where no words do
// column letter: the letter that says it
// column date: the day that the letter bears
// column said: whether that was before or after the deadline; empty where the letter bears no date
// column id: id of the recommendation
// What is in place, or is not for the body that answers, is left out. Which letter is expected to answer what
// is as in unanswered.cypher.
// step: overdue
CALL () {
  MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[:ANSWERS]->(ask:Recommendation)
  WHERE ask.deadline < $as_of AND ($area IS NULL OR reply.area = $area)
    AND (reply.date IS NULL OR reply.date <= $as_of)
  MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
  WITH ask, reply, answer, speaker, coalesce(reply.date, date('0001-01-01')) AS dated
  ORDER BY dated DESC, reply.id, answer.id
  WITH ask, speaker, collect(reply) AS letters, collect(answer) AS answers
  WITH ask, speaker, letters[0] AS reply, answers[0] AS answer
  WHERE answer.status IS NULL OR NOT answer.status IN ['in place', 'not for this body']
  RETURN ask, reply, speaker.name AS respondent, answer.status AS status, answer.status_quote AS words,
         answer.id AS key
  UNION
  MATCH (other:Letter)
  WHERE ($area IS NULL OR other.area = $area) AND (other.date IS NULL OR other.date <= $as_of)
  WITH other.id AS letter, coalesce(other.area, other.id) AS whose,
       [(other)-[:`CONTAINS`]->(:Response)-[:ANSWERS]->(done:Recommendation) | done.id] AS every
  UNWIND CASE WHEN size(every) = 0 THEN [null] ELSE every END AS done
  WITH whose, collect(DISTINCT letter) AS letters, collect(DISTINCT done) AS answered
  UNWIND letters AS letter
  MATCH (reply:Letter {id: letter})-[:REPLIES_TO]->(:Inspection)-[:MAKES]->(ask:Recommendation)
  WHERE ask.deadline < $as_of AND NOT ask.id IN answered
  WITH reply, ask, [(reply)-[:SENT_BY]->(sender) | sender.id] AS senders,
       [(reply)-[:`CONTAINS`]->(:Response)-[:GIVEN_BY]->(speaker) | speaker.id] AS speakers
  MATCH (ask)-[:ADDRESSED_TO]->(addressee)
  WHERE addressee.area = reply.area
    OR (addressee.area IS NULL AND addressee:Body
        AND (toLower(addressee.name) CONTAINS 'chief constables' OR toLower(addressee.name) CONTAINS 'forces'
             OR toLower(addressee.name) CONTAINS 'police and crime commissioners'
             OR toLower(addressee.name) CONTAINS 'local policing bodies'))
    OR addressee.id IN senders OR addressee.id IN speakers
  RETURN DISTINCT ask, reply, null AS respondent, 'unanswered' AS status, null AS words, reply.id AS key
}
MATCH (report:Inspection)-[:MAKES]->(ask)
RETURN report.name AS inspection, ask.name AS recommendation, ask.deadline AS deadline,
       ask.deadline_precision AS precision, reply.area AS area, respondent, status, words,
       reply.name AS letter, reply.date AS date,
       CASE WHEN reply.date <= ask.deadline THEN 'before the deadline'
            WHEN reply.date > ask.deadline THEN 'after the deadline' END AS said,
       ask.id AS id
ORDER BY deadline, ask.id, area, key, reply.id
