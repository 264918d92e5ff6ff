/* Keys for the console: each does what a link or a field on the page does, and all can be turned off. */

(() => {
  const OFF = "kept-keys-off";
  const isOff = () => localStorage.getItem(OFF) === "1";

  const row = document.querySelector("[data-keys-switch]");
  if (row) {
    const button = row.querySelector("button");
    const label = () => { button.textContent = isOff() ? button.dataset.on : button.dataset.off; };
    button.addEventListener("click", () => {
      if (isOff()) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "1");
      label();
    });
    label();
    row.hidden = false;
  }

  const busy = (target) => target.closest("input, textarea, select, [contenteditable]");

  const named = (key) => document.querySelector(`[data-key="${key}"]`);

  const step = (by) => {
    const stops = [...document.querySelectorAll("table.list tbody th a")];
    if (!stops.length) return;
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + by, 0), stops.length - 1)].focus();
  };

  document.addEventListener("keydown", (event) => {
    if (isOff() || event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") location.assign("/console/keys/");
    else {
      const found = ["/", "u", "n"].includes(event.key) && named(event.key);
      if (!found) return;
      event.preventDefault();
      if (found.matches("input")) found.focus();
      else found.click();
    }
  });
})();
