import { problems, problemType } from "@latchkey/contract";
import type { ProblemCode } from "@latchkey/contract";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { exampleOf, operationCount, operationsAnswering } from "./problem-answers.ts";
import { remedies } from "./problem-remedies.ts";

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}

const codes = Object.keys(problems).filter(isProblemCode);

/** Every problem, in the order of their statuses. */
export function problemsPage(): Html {
  return html`<p>
      Every error is a problem: see <a href="/docs/errors">Errors</a>. These are all the codes that
      there are. A code never changes its meaning.
    </p>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th>status</th>
            <th>code</th>
            <th>title</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map(
            (code) =>
              html`<tr>
                <td>${problems[code].status}</td>
                <td>
                  <a href="${problemType(code)}"><code>${code}</code></a>
                </td>
                <td>${problems[code].title}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

/** The page that a problem's `type` leads to. */
export function problemPage(code: ProblemCode): Html {
  const { cause, remedy } = remedies[code];
  const answering = operationsAnswering(code);
  const example = JSON.stringify(exampleOf(code), null, 2);
  return html`<p class="lead"><code>${problems[code].status}</code> <code>${code}</code></p>
    <h2>Cause</h2>
    <p>${withCode(cause)}</p>
    <h2>Remedy</h2>
    <p>${withCode(remedy)}</p>
    <h2>Example</h2>
    <pre tabindex="0" data-language="json"><code>${example}</code></pre>
    <h2>Where it comes</h2>
    ${
      answering.length === 0 || answering.length === operationCount
        ? html`<p>Any request may be answered with it.</p>`
        : html`<ul>
            ${answering.map(
              ({ operationId, tag, summary }) =>
                html`<li>
                  <a href="/docs/reference#/${encodeURIComponent(tag)}/${operationId}"
                    >${summary}</a
                  >
                </li> `,
            )}
          </ul>`
    }
    <p><a href="/docs/problems">All problems</a> · <a href="/docs/errors">Errors</a></p>`;
}

/** Text in which what stands between backticks is code. */
function withCode(text: string): readonly Html[] {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}
