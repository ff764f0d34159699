// Everything works without this file. With it, files show how far they have come, and a submission's page keeps up by itself.
"use strict";
(function () {
  var pause = 1500, words = {};

  // A submission that is being worked on: asked after until something has changed, then shown anew.
  function follow(element) {
    var tag = null;
    function ask() {
      var request = new XMLHttpRequest();
      request.open("GET", element.dataset.live);
      if (tag) request.setRequestHeader("If-None-Match", tag);
      request.onload = function () {
        if (request.status === 200) {
          tag = request.getResponseHeader("ETag");
          var answer = JSON.parse(request.responseText);
          if (answer.status !== element.dataset.status) { location.reload(); return; }
        }
        if (request.status !== 401 && request.status !== 404) setTimeout(ask, pause);
      };
      request.onerror = function () { setTimeout(ask, 4 * pause); };
      request.send();
    }
    setTimeout(ask, pause);
  }

  function line(list, name) {
    var item = document.createElement("li"), text = document.createElement("span"), bar = document.createElement("progress");
    item.append(name + " ", bar, " ", text);
    bar.max = 100; bar.value = 0; bar.setAttribute("aria-label", name);
    list.append(item);
    return { item: item, bar: bar, text: text };
  }

  function settle(shown, words, className) {
    shown.bar.remove();
    shown.text.textContent = words;
    shown.text.className = className;
  }

  // One file: sent with its progress, then followed until it is loaded or refused.
  function send(form, file, list) {
    var shown = line(list, file.name), request = new XMLHttpRequest(), body = new FormData();
    var query = new URLSearchParams();
    ["office", "form", "period", "justification"].forEach(function (name) {
      var field = form.elements[name];
      if (field && field.value) query.set(name, field.value);
    });
    body.append("file", file);
    request.open("POST", "api/submissions?" + query);
    request.setRequestHeader("RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) shown.bar.value = 100 * event.loaded / event.total;
      shown.text.textContent = form.dataset.sending;
    };
    request.onerror = function () { settle(shown, form.dataset.failed, "bad"); };
    request.onload = function () {
      var answer = {};
      try { answer = JSON.parse(request.responseText); } catch (e) { answer.detail = String(request.status); }
      if (request.status !== 202) {
        settle(shown, form.dataset.refused + ": " + (answer.detail || answer.title || request.status), "bad");
        (answer.findings || []).slice(1).forEach(function (finding) {
          var more = document.createElement("div");
          more.textContent = finding.message_vi;
          shown.item.append(more);
        });
        return;
      }
      settle(shown, form.dataset.sent, "good");
      var link = document.createElement("a");
      link.href = "submissions/" + answer.submission_id;
      link.textContent = form.dataset.open;
      shown.item.append(" ", link);
      watch("api/submissions/" + answer.submission_id, shown);
    };
    request.send(body);
  }

  function watch(address, shown) {
    var request = new XMLHttpRequest();
    request.open("GET", address);
    request.onload = function () {
      if (request.status !== 200) return;
      var answer = JSON.parse(request.responseText);
      shown.text.textContent = words[answer.status];
      shown.text.className = answer.status === "loaded" ? "good" : answer.status === "rejected" || answer.status === "failed" || answer.status === "quarantined" ? "bad" : "";
      if (!answer.is_settled) setTimeout(function () { watch(address, shown); }, pause);
    };
    request.send();
  }

  function upload(form) {
    words = JSON.parse(form.dataset.words);
    var input = form.elements.files, drop = form.querySelector(".drop"), list = document.getElementById("progress");
    function sendAll(files) { Array.prototype.forEach.call(files, function (file) { send(form, file, list); }); }
    form.addEventListener("submit", function (event) {
      if (event.submitter && event.submitter.value === "check") return;
      event.preventDefault();
      sendAll(input.files);
      input.value = "";
    });
    ["dragover", "dragenter"].forEach(function (name) {
      drop.addEventListener(name, function (event) { event.preventDefault(); drop.classList.add("over"); });
    });
    drop.addEventListener("dragleave", function () { drop.classList.remove("over"); });
    drop.addEventListener("drop", function (event) {
      event.preventDefault();
      drop.classList.remove("over");
      sendAll(event.dataTransfer.files);
    });
  }

  document.querySelectorAll("[data-live]").forEach(follow);
  var form = document.getElementById("upload");
  if (form) upload(form);
})();
