import { useComputed, useSignal } from "@preact/signals";
import { tPlus } from "#engine/time.ts";
import { say } from "../../shared/wording/say.ts";
import type { Desk } from "./desk.ts";
import { type OpenReport, openReports } from "./open-reports.ts";

/** Reports of conduct that nobody has dealt with: at once, over everything else, for who runs the exercise alone. */
export function ReportsNotice({ desk }: { readonly desk: Desk }) {
  const reports = useComputed(() => openReports(desk.state.value, desk.log.value));
  return (
    <div role="alert">
      {reports.value.map((report) => (
        <Report key={report.seq} report={report} desk={desk} />
      ))}
    </div>
  );
}

function Report({ report, desk }: { readonly report: OpenReport; readonly desk: Desk }) {
  const fault = useSignal<string | undefined>(undefined);
  const { names } = desk;
  const who = { seat: names("seat", report.seat), other: names("seat", report.about), time: tPlus(report.at) };
  const act = async (command: Parameters<Desk["act"]>[0]): Promise<void> => {
    fault.value = await desk.act(command);
  };
  return (
    <section class="notice warn" aria-label={say("conduct.title")}>
      <p class="strong">{say("conduct.one", who)}</p>
      {report.text !== undefined && <p class="said">{report.text}</p>}
      <div class="row">
        {report.there && (
          <button type="button" class="small" onClick={() => void act({ type: "leave-seat", seat: report.about })}>
            {say("conduct.remove", { other: who.other })}
          </button>
        )}
        <button
          type="button"
          class="small primary"
          onClick={() => void act({ type: "settle-report", report: report.seq })}
        >
          {say("conduct.settle")}
        </button>
      </div>
      {fault.value !== undefined && (
        <p class="small" role="alert">
          {fault.value}
        </p>
      )}
    </section>
  );
}
