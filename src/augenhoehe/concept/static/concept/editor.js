/* SPDX-FileCopyrightText: 2026 Augenhöhe contributors
   SPDX-License-Identifier: EUPL-1.2

   Emphasis and links while writing one passage. The text area stays the form's field: without this file, or where
   it fails, it is all one needs. The server takes nothing on trust from here. */
const template = document.getElementById("editor-bar");
const area = document.querySelector("textarea[data-rich]");
const kind = document.querySelector("select[name=kind]");

const start = async () => {
  const prose = await import(template.dataset.module);
  const rich = area.form.elements.rich_text;
  const box = document.createElement("div");
  box.className = "ah-editor";
  box.append(template.content.cloneNode(true));
  const bar = box.querySelector("[role=toolbar]");
  const linkRow = box.querySelector(".ah-editor__link");
  const address = linkRow.querySelector("input");
  const page = document.createElement("div");
  bar.after(linkRow, page);
  area.after(box);

  const label = document.querySelector(`label[for="${area.id}"]`);
  const id = area.id;
  label.id ||= `${id}_label`;
  const described = area.getAttribute("aria-describedby");
  const attributes = { id, role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, "aria-required": "true", class: `${area.className} ah-editor__page` };
  if (described) attributes["aria-describedby"] = described;
  if (area.getAttribute("aria-invalid")) attributes["aria-invalid"] = "true";
  area.id = `${id}_plain`;
  area.setAttribute("aria-labelledby", label.id);

  const editor = new prose.Editor({
    element: page,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    parseOptions: { preserveWhitespace: "full" },
    extensions: [
      prose.Document, prose.Paragraph, prose.Text, prose.HardBreak, prose.Bold, prose.Italic, prose.Superscript,
      prose.Subscript, prose.Link, prose.UndoRedo, prose.Heading, prose.Blockquote, prose.BulletList,
      prose.OrderedList, prose.ListItem,
    ],
    content: rich.value || area.dataset.rich,
    // Cells of a pasted table are parted as in tables here, rows become passages; else they would run into each other.
    editorProps: { attributes, transformPastedHTML: (html) => html.replace(/<\/t[dh]>(?=\s*<t[dh])/gi, " | $&").replace(/<\/t[dh]>\s*<\/tr>/gi, " ¶ $&") },
    onUpdate: ({ editor }) => {
      rich.value = editor.getHTML();
      area.value = editor.getText({ blockSeparator: "\n\n" });
    },
    onTransaction: () => press(),
  });

  const buttons = [...bar.querySelectorAll("button")];
  const press = () => {
    for (const button of buttons) {
      const mark = button.dataset.mark || (button.dataset.do === "link" && "link");
      if (mark) button.setAttribute("aria-pressed", String(editor.isActive(mark)));
    }
  };
  const focused = () => editor.chain().focus();
  const showLink = (show) => {
    linkRow.hidden = !show;
    bar.querySelector("[data-do=link]").setAttribute("aria-expanded", String(show));
    if (show) {
      address.value = editor.getAttributes("link").href || "";
      address.focus();
    } else editor.commands.focus();
  };
  const setLink = () => {
    const href = address.value.trim();
    const chain = focused().extendMarkRange("link");
    const marks = [{ type: "link", attrs: { href } }];
    if (!href) chain.unsetMark("link").run();
    else if (editor.state.selection.empty && !editor.isActive("link")) chain.insertContent([{ type: "text", text: href, marks }, { type: "text", text: " " }]).run();
    else chain.setMark("link", { href }).run();
    showLink(false);
  };
  const deeds = {
    link: () => showLink(linkRow.hidden),
    "set-link": setLink,
    "unset-link": () => { address.value = ""; setLink(); },
    footnote: () => {
      const at = editor.state.selection.to;
      focused().insertContentAt(at, " [Fußnote: ]").setTextSelection(at + " [Fußnote: ".length).run();
    },
    undo: () => focused().undo().run(),
    redo: () => focused().redo().run(),
  };
  box.addEventListener("click", (event) => {
    const { mark, do: deed } = event.target.closest("button")?.dataset ?? {};
    if (mark) focused().toggleMark(mark).run();
    else if (deed) deeds[deed]();
  });
  address.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); setLink(); }
    if (event.key === "Escape") showLink(false);
  });

  // One stop for the Tab key; arrows go from button to button.
  const stop = (button) => {
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1;
  };
  stop(buttons[0]);
  bar.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -buttons.length, End: buttons.length };
    if (event.key === "Escape") editor.commands.focus();
    if (!(event.key in steps)) return;
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement) + steps[event.key];
    const next = buttons[Math.min(Math.max(at, 0), buttons.length - 1)];
    stop(next);
    next.focus();
  });
  page.addEventListener("keydown", (event) => {
    if (event.altKey && event.key === "F10") {
      event.preventDefault();
      buttons.find((button) => button.tabIndex === 0).focus();
    }
  });
  label.addEventListener("click", () => { if (!box.hidden) editor.commands.focus(); });

  // Tables are written as plain text, row by row.
  const choose = () => {
    const table = kind.value === "table";
    box.hidden = table;
    area.hidden = !table;
  };
  kind.addEventListener("change", choose);
  choose();
};

if (template && area) start();
