/* SPDX-FileCopyrightText: 2026 Augenhöhe contributors
   SPDX-License-Identifier: EUPL-1.2

   Comfort only: every page works without it. */
(() => {
  "use strict";

  // The error summary is what a person must read first.
  const focusErrors = (root) => root.querySelector("[data-focus]")?.focus();

  // Sending twice by double click would be told as a conflict with oneself.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (Date.now() - Number(form.dataset.sent || 0) < 3000) event.preventDefault();
    else form.dataset.sent = Date.now();
  });

  // The list of towns closes with Escape and by a click beside it.
  document.addEventListener("keydown", (event) => {
    const town = document.querySelector("details.ah-town[open]");
    if (event.key !== "Escape" || !town) return;
    town.open = false;
    town.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    const town = document.querySelector("details.ah-town[open]");
    if (town && !town.contains(event.target)) town.open = false;
  });

  document.addEventListener("htmx:after:swap", (event) => focusErrors(event.target));
  document.addEventListener("DOMContentLoaded", () => focusErrors(document));
})();
