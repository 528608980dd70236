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
// map: the answers, what they rely on, whom they involve and to whom they leave the matter
// step: compare
MATCH (report:Inspection {id: $inspection})-[:MAKES]->(ask:Recommendation {id: $recommendation})
CALL (report, ask) {
  MATCH (ask)<-[:ANSWERS]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)-[:REPLIES_TO]->(report)
  MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
  RETURN reply, speaker.name AS respondent, answer.status AS status, answer.status_quote AS words,
         answer.id AS response,
         [(answer)-[link:RELIES_ON|INVOLVES|DEFERS_TO]->(thing) |
          {name: thing.name, id: thing.id, kind: type(link), modality: link.modality, quotes: link.quotes}] AS links
  UNION ALL
  MATCH (reply:Letter)-[:REPLIES_TO]->(report)
  WITH reply, ask, [(reply)-[:`CONTAINS`]->(:Response)-[:ANSWERS]->(done:Recommendation) | done.id] AS answered
  WHERE NOT ask.id IN answered
  RETURN reply, null AS respondent, null AS status, null AS words, null AS response, [] AS links
}
RETURN reply.area AS area, reply.name AS letter, reply.date AS date, respondent, status, words, links, response
ORDER BY area, date, reply.id, response
