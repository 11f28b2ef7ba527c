// The process that sends all load.
import { answerAsks } from "../processes/answer-asks.ts";
import { sendLoad } from "./send-load.ts";

answerAsks({ run: sendLoad });
