-- Neovim's own language client opens $TRANSCRIPT with the server $SERVER, applies the server's repair of one problem,
-- and prints what it saw, as one JSON object a line. Exits with 1 where something never came.
local function say(value) io.stdout:write(vim.fn.json_encode(value) .. "\n") end

local function problems()
  return vim.tbl_map(function(problem)
    local lsp = problem.user_data and problem.user_data.lsp or {}
    return { line = problem.lnum + 1, column = problem.col + 1, endColumn = problem.end_col + 1, code = problem.code or lsp.code, source = problem.source }
  end, vim.diagnostic.get(0))
end

local function find(code)
  for _, problem in ipairs(problems()) do
    if problem.code == code then return problem end
  end
end

local function await(what, condition)
  assert(vim.wait(tonumber(vim.env.PATIENCE), condition, 20), "never came: " .. what)
end

local function names(symbols, depth, found)
  for _, symbol in ipairs(symbols) do
    table.insert(found, string.rep("  ", depth) .. symbol.name)
    names(symbol.children or {}, depth + 1, found)
  end
  return found
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.TRANSCRIPT))
  vim.bo.filetype = "transcript"
  local id = vim.lsp.start_client({ name = "rostrum", cmd = { vim.env.NODE, vim.env.SERVER, "--stdio" }, root_dir = vim.fn.fnamemodify(vim.env.TRANSCRIPT, ":h") })
  assert(id, "the client did not start")
  vim.lsp.buf_attach_client(0, id)
  local function ask(method, params)
    params.textDocument = vim.lsp.util.make_text_document_params()
    local answers, fault = vim.lsp.buf_request_sync(0, method, params, 10000)
    assert(answers, fault)
    assert(not answers[id].error, vim.inspect(answers[id].error))
    return answers[id].result
  end

  await("diagnostics", function() return find(vim.env.CODE) ~= nil end)
  say({ event = "opened", problems = problems() })
  say({ event = "symbols", names = names(ask("textDocument/documentSymbol", {}), 0, {}) })

  local problem = find(vim.env.CODE)
  local place = { line = problem.line - 1, character = problem.column - 1 }
  say({ event = "hover", contents = ask("textDocument/hover", { position = place }).contents })
  local actions = ask("textDocument/codeAction", { range = { start = place, ["end"] = place }, context = { diagnostics = {}, only = { "quickfix" } } })
  for _, action in ipairs(actions) do
    if action.diagnostics[1].code == vim.env.CODE then
      say({ event = "repair", title = action.title })
      vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
      break -- the repair comes first, ways to ignore the problem behind it
    end
  end
  await("the end of the problem", function() return find(vim.env.CODE) == nil end)
  say({ event = "repaired", problems = problems(), line = vim.fn.getline(problem.line) })

  vim.cmd("undo")
  await("the problem after undo", function() return find(vim.env.CODE) ~= nil end)
  vim.lsp.stop_client(id)
  await("the end of the server", function() return vim.lsp.client_is_stopped(id) end)
  say({ event = "stopped" })
end

local ok, fault = pcall(run)
if not ok then
  io.stderr:write(tostring(fault) .. "\n")
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
