// question: What does each area say to the same recommendation?
// why: To set answers side by side: how far each is, and what each rests on.
// example: --inspection "group-based" --recommendation 4
// param inspection: thing, required; the report: its name, its id, or a part of one
// suggest inspection: MATCH (report:Inspection)
//   RETURN report.id AS value, report.name AS name, [report.title] AS aliases, "" AS hint
// param recommendation: thing, required; what it asks for: a number, or a name such as "area for improvement 1"
// suggest recommendation: MATCH (report:Inspection {id: $inspection})-[:MAKES]->(ask:Recommendation)
//   RETURN ask.id AS value, ask.name AS name,
//     CASE WHEN ask.kind = 'recommendation' AND ask.number IS NOT NULL THEN [ask.number] ELSE [] END AS aliases,
//     ask.kind AS hint
// column area: the police area
// column letter: the letter
// column date: the day that the letter bears
// column respondent: who answers; empty where the letter replies to the report and does not answer this
// column status: in place, in progress, planned, not for this body, or no clear answer
// column words: the words that decide the status; empty where no words do
// column relies_on: what the answer rests on, and in brackets where it is planned, ended or declined
// column involves: who takes part, and in brackets as above
// column defers_to: whose matter the answer says it is
// column quotes: the words on what it rests on, who takes part and whose matter it is
// column response: id of the answer
MATCH (report:Inspection {id: $inspection})-[:MAKES]->(ask:Recommendation {id: $recommendation})
MATCH (reply:Letter)-[:REPLIES_TO]->(report)
OPTIONAL MATCH (reply)-[:`CONTAINS`]->(answer:Response)-[:ANSWERS]->(ask)
OPTIONAL MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
OPTIONAL MATCH (answer)-[link:RELIES_ON|INVOLVES|DEFERS_TO]->(thing)
WITH reply, answer, speaker, link, thing, type(link) AS kind,
     CASE WHEN link.modality IN ['planned', 'ended', 'declined']
          THEN thing.name + ' (' + link.modality + ')' ELSE thing.name END AS told
ORDER BY thing.name, thing.id, kind
WITH reply, answer, speaker, collect(CASE kind WHEN 'RELIES_ON' THEN told END) AS relies_on,
     collect(CASE kind WHEN 'INVOLVES' THEN told END) AS involves,
     collect(CASE kind WHEN 'DEFERS_TO' THEN told END) AS defers_to, collect(link.quotes) AS said
WITH reply, answer, speaker, relies_on, involves, defers_to,
     reduce(flat = [], quotes IN said | flat + quotes) AS every
RETURN reply.area AS area, reply.name AS letter, reply.date AS date, speaker.name AS respondent,
       answer.status AS status, answer.status_quote AS words, relies_on, involves, defers_to,
       reduce(once = [], quote IN every | CASE WHEN quote IN once THEN once ELSE once + [quote] END) AS quotes,
       answer.id AS response
ORDER BY area, date, reply.id, response
