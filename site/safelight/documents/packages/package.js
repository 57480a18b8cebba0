// Shows what each answer means, and tells a learning platform (SCORM 1.2) that the page was looked at.
// No name is asked, no score is kept, nothing leaves the page but "incomplete" and "completed".
(function () {
  'use strict';
  function findApi(from) {
    for (var depth = 0; from && depth < 20; depth += 1) {
      try { if (from.API) return from.API; } catch (error) { return null; }
      if (from === from.parent) break;
      from = from.parent;
    }
    return null;
  }
  var api = findApi(window) || (window.opener ? findApi(window.opener) : null);
  var open = Boolean(api) && String(api.LMSInitialize('')) === 'true';
  function set(status) {
    if (!open) return;
    api.LMSSetValue('cmi.core.lesson_status', status);
    api.LMSCommit('');
  }
  var before = open ? String(api.LMSGetValue('cmi.core.lesson_status')) : '';
  if (before !== 'completed') set('incomplete');
  function finish() {
    if (!open) return;
    api.LMSFinish('');
    open = false;
  }
  window.addEventListener('pagehide', finish);

  var questions = Array.prototype.slice.call(document.querySelectorAll('[data-question]'));
  var seen = {};
  function done() {
    var note = document.getElementById('done');
    if (note) note.hidden = false;
    set('completed');
  }
  questions.forEach(function (question) {
    question.querySelector('button').addEventListener('click', function () {
      var chosen = Array.prototype.slice.call(question.querySelectorAll('input:checked'));
      if (!chosen.length) { question.querySelector('input').focus(); return; }
      Array.prototype.forEach.call(question.querySelectorAll('.option'), function (option) {
        option.querySelector('.feedback').hidden = !option.querySelector('input').checked;
      });
      question.querySelector('.said').textContent = chosen.map(function (one) {
        return one.closest('.option').querySelector('.feedback').textContent;
      }).join(' ');
      seen[question.getAttribute('data-question')] = true;
      if (Object.keys(seen).length === questions.length) done();
    });
  });
  var form = document.getElementById('questions');
  if (form) form.addEventListener('submit', function (event) { event.preventDefault(); });
  // A page without questions is done when its end has been seen.
  if (!questions.length) {
    var end = document.querySelector('footer');
    if ('IntersectionObserver' in window && end) {
      var watch = new IntersectionObserver(function (entries) {
        if (entries.some(function (one) { return one.isIntersecting; })) { watch.disconnect(); done(); }
      });
      watch.observe(end);
    } else { done(); }
  }
}());
