// A process that sends load: as much as it can, at a rate, or together with changes of the keys that it uses.
import { answerAsks } from "../processes/answer-asks.ts";
import { runChurn } from "./churn/run-churn.ts";
import { sendTraffic } from "./traffic/send-traffic.ts";

answerAsks({ send: sendTraffic, churn: runChurn });
