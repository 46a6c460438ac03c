;;; eglot.el --- Plays a user of Emacs with eglot  -*- lexical-binding: t -*-
;; Opens TRANSCRIPT with the server, and prints one JSON object a line for each thing that was seen. Leaves with 1 where
;; something never came.

(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'imenu)
(require 'json)

(setq eglot-sync-connect 10 eglot-connect-timeout 20 eglot-send-changes-idle-time 0.1)

(define-derived-mode transcript-mode text-mode "Transcript")
(add-to-list 'auto-mode-alist '("\\.transcript\\'" . transcript-mode))
(add-to-list 'eglot-server-programs `(transcript-mode . (,(getenv "NODE") ,(getenv "SERVER") "--stdio")))

(defconst patience (/ (string-to-number (getenv "PATIENCE")) 1000.0))

(defun tell (event &rest facts)
  (princ (concat (json-encode `((event . ,event) ,@facts)) "\n")))

(defun wait-for (what predicate)
  (let ((end (+ (float-time) patience)))
    (while (and (not (funcall predicate)) (< (float-time) end)) (accept-process-output nil 0.05))
    (unless (funcall predicate)
      (message "never came: %s" what)
      (kill-emacs 1))))

(defun problems ()
  (vconcat (mapcar (lambda (each)
                     `((line . ,(line-number-at-pos (flymake-diagnostic-beg each)))
                       (column . ,(save-excursion (goto-char (flymake-diagnostic-beg each)) (1+ (current-column))))
                       (text . ,(buffer-substring-no-properties (flymake-diagnostic-beg each) (flymake-diagnostic-end each)))
                       (message . ,(substring-no-properties (flymake-diagnostic-text each)))))
                   (flymake-diagnostics))))

(defun misspelt () (seq-some (lambda (each) (string-match-p "DEFENESE" (flymake-diagnostic-text each))) (flymake-diagnostics)))

(condition-case fault
    (progn
      (find-file (getenv "TRANSCRIPT"))
      (let ((contact (eglot--guess-contact)))
        (eglot--connect (nth 0 contact) (nth 1 contact) (nth 2 contact) (nth 3 contact) (nth 4 contact)))
      (wait-for "connection" #'eglot-current-server)
      (unless flymake-mode (flymake-mode 1))
      (flymake-start)
      (wait-for "diagnostics" #'misspelt)
      (tell 'opened (cons 'server (plist-get (eglot--server-info (eglot-current-server)) :name)) (cons 'problems (problems)))
      (let ((index (funcall imenu-create-index-function)))
        (tell 'symbols (cons 'index (format "%S" index))))
      (goto-char (point-min))
      (search-forward "DEFENESE")
      (let* ((here (eglot--TextDocumentPositionParams))
             (hover (jsonrpc-request (eglot-current-server) :textDocument/hover here))
             (places (jsonrpc-request (eglot-current-server) :textDocument/references (append here '(:context (:includeDeclaration t)))))
             (actions (jsonrpc-request (eglot-current-server) :textDocument/codeAction
                                       (list :textDocument (eglot--TextDocumentIdentifier)
                                             :range (list :start (eglot--pos-to-lsp-position) :end (eglot--pos-to-lsp-position))
                                             :context '(:diagnostics [] :only ["quickfix"])))))
        (tell 'asked (cons 'hover (format "%S" hover)) (cons 'references (length places)) (cons 'actions (vconcat (mapcar (lambda (each) (plist-get each :title)) actions))))
        (eglot--apply-workspace-edit (plist-get (aref actions 0) :edit)))
      (tell 'repaired (cons 'line (buffer-substring-no-properties (line-beginning-position) (line-end-position))))
      (eglot--signal-textDocument/didChange)
      (wait-for "the end of the problem" (lambda () (not (misspelt))))
      (tell 'cleared (cons 'problems (problems)))
      (eglot-shutdown (eglot-current-server))
      (set-buffer-modified-p nil)
      (kill-emacs 0))
  (error (message "failed: %S" fault) (kill-emacs 1)))
