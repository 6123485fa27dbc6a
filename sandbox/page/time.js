// How moments and lengths are written. Times are seconds since 1970, as in the Bot API.

const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const dayInYear = new Intl.DateTimeFormat("en", { weekday: "long", day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "always" });

export const now = () => Math.floor(Date.now() / 1000);
export const clockTime = (seconds) => clock.format(seconds * 1000);
export const dayKey = (seconds) => new Date(seconds * 1000).toDateString();

export function dayLabel(seconds) {
  const date = new Date(seconds * 1000);
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  if (date.toDateString() === new Date().toDateString()) return "Today";
  if (date.toDateString() === yesterday.toDateString()) return "Yesterday";
  return (date.getFullYear() === new Date().getFullYear() ? dayInYear : dayAndYear).format(date);
}

/** 83 → "1:23" */
export function minutes(seconds) {
  const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A Bot API date_time format: "r" (relative) or any of w, d/D, t/T. */
export function formatMoment(unix, format) {
  if (format === "r") return relativeTo(unix - Date.now() / 1000);
  const styles = {};
  if (/d/i.test(format)) styles.dateStyle = format.includes("D") ? "long" : "short";
  if (/t/i.test(format)) styles.timeStyle = format.includes("T") ? "medium" : "short";
  const write = (options) => new Intl.DateTimeFormat("en-GB", options).format(unix * 1000);
  // Intl refuses a weekday next to these styles, so it is written by itself.
  const weekday = format.includes("w") ? [write({ weekday: "long" })] : [];
  return [...weekday, ...(Object.keys(styles).length ? [write(styles)] : [])].join(", ");
}

function relativeTo(seconds) {
  const size = Math.abs(seconds);
  if (size < 60) return relative.format(Math.round(seconds), "second");
  if (size < 3600) return relative.format(Math.round(seconds / 60), "minute");
  if (size < 86400) return relative.format(Math.round(seconds / 3600), "hour");
  return relative.format(Math.round(seconds / 86400), "day");
}
