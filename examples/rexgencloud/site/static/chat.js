// Asks for what is new and waits for the answer; each answer leads to the next question.
"use strict";

const chat = document.querySelector("#chat[data-news]");

function show(one) {
  const item = document.createElement("li");
  item.className = one.staff === (chat.dataset.side === "staff") ? "own" : "theirs";
  for (const [name, text] of [["who", one.author], ["body", one.body]]) {
    const line = document.createElement("p");
    line.className = name;
    line.textContent = text;
    item.append(line);
  }
  document.querySelector("#talk").append(item);
}

async function listen() {
  for (let pause = 1000; ; ) {
    try {
      const answer = await fetch(`${chat.dataset.news}?seen=${chat.dataset.seen}`);
      if (!answer.ok) return;
      const news = await answer.json();
      news.messages.forEach(show);
      chat.dataset.seen = news.seen;
      pause = 1000;
    } catch {
      await new Promise((go) => setTimeout(go, pause));
      pause = Math.min(pause * 2, 30000);
    }
  }
}

if (chat) listen();
