// Small helps for pages that work without them: copying, and the keys of the article page.
"use strict";

const asked = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

for (const button of all("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    const words = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = words; }, 1500);
  });
}

// What a job says while it goes on.
const job = asked("[data-job]");
if (job?.dataset.job) {
  const events = new EventSource(job.dataset.job);
  events.addEventListener("line", event => {
    const item = document.createElement("li");
    item.textContent = event.data;
    asked("[data-job-lines]", job).append(item);
  });
  events.addEventListener("progress", event => { asked("[data-job-progress]", job).textContent = event.data; });
  events.addEventListener("end", event => {
    events.close();
    asked("[data-job-state]", job).textContent = event.data;
    asked("[data-job-progress]", job).textContent = "";
    asked("[data-job-stop]", job)?.remove();
    asked("[data-job-next]", job).hidden = false;
  });
}

const reading = asked("[data-reading]");
if (reading) {
  const says = asked("[data-says]");
  const list = asked("[data-keys-list]");
  let current = null;

  const cards = () => all(".card", reading);
  const numberOf = card => card.id.slice(1);
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  const show = (element, block) => element?.scrollIntoView({ block, behavior: calm() ? "auto" : "smooth" });

  const choose = (card, { focus = true, text = true } = {}) => {
    if (!card) return;
    for (const old of all(".on, .hot", reading)) old.classList.remove("on", "hot");
    for (const old of all(".card[aria-current]", reading)) old.removeAttribute("aria-current");
    current = card;
    card.classList.add("on");
    card.setAttribute("aria-current", "true");
    for (const part of all(`.text .m${numberOf(card)}`, reading)) part.classList.add("hot");
    if (focus) card.focus({ preventScroll: true });
    show(card, "nearest");
    if (text) show(asked(`#t${numberOf(card)}`)?.nextElementSibling ?? asked(`#t${numberOf(card)}`), "center");
    history.replaceState(null, "", `#${card.id}`);
  };

  const step = by => {
    const now = cards();
    const at = current ? now.indexOf(current) : by > 0 ? -1 : now.length;
    const next = now[at + by];
    if (next) choose(next);
    else says.textContent = by > 0 ? "This is the last statement." : "This is the first statement.";
  };

  // Sends what the button would send, and puts the answer's card in the place of the old one.
  const review = async button => {
    const card = button.closest(".card");
    const data = new FormData(button.form, button);
    try {
      const answer = await fetch(button.formAction, { method: "POST", body: new URLSearchParams(data) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(card.id);
      if (!answer.ok || !fresh) throw new Error();
      card.replaceWith(fresh);
      choose(fresh, { text: false });
      says.textContent = `Statement ${numberOf(fresh)}: ${asked(".state", fresh)?.textContent ?? "done"}.`;
    } catch {
      says.textContent = "That was not done; the page may be out of date.";
      button.form.requestSubmit(button);
    }
  };

  reading.addEventListener("click", event => {
    const button = event.target.closest("button[name=verb]");
    if (button) {
      event.preventDefault();
      review(button);
      return;
    }
    if (event.target.closest("[data-help]")) {
      list.showModal();
      return;
    }
    const link = event.target.closest("a.ref, a.no");
    if (link) {
      event.preventDefault();
      choose(document.getElementById(`s${link.hash.slice(2)}`), { text: link.matches(".no") });
      return;
    }
    if (event.target.closest("a, button, select, input, label, summary") || String(getSelection())) return;
    const part = event.target.closest(".text [class*=m]");
    const numbers = part ? [...part.classList].filter(name => /^m\d+$/.test(name)) : [];
    if (numbers.length > 0) {
      choose(document.getElementById(`s${numbers[numbers.length - 1].slice(1)}`), { text: false });
      return;
    }
    const card = event.target.closest(".card");
    if (card) choose(card);
  });

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
    const key = event.key;
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "?") list.showModal();
    else if (key === "/") asked("#bar-q")?.focus();
    else if (key === "t" && current) show(asked(`#t${numberOf(current)}`), "center");
    else if (current && (key === "a" || key === "r" || key === "e")) asked(`[data-key=${key}]`, current)?.click();
    else if (key === "Enter" && current && event.target === current) asked("[data-key=Enter]", current)?.click();
    else return;
    event.preventDefault();
  });

  asked("[data-keys]")?.removeAttribute("hidden");
  if (/^#[st]\d+$/.test(location.hash)) choose(document.getElementById(`s${location.hash.slice(2)}`), { focus: false });
}
